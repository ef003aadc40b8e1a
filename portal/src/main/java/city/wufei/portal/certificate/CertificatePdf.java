package city.wufei.portal.certificate;

import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.standard.Level;
import city.wufei.portal.organisation.Names;
import city.wufei.portal.pdf.PdfRenderer;
import city.wufei.portal.pdf.QrCode;
import city.wufei.portal.settings.PortalSettings;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;

/** The certificate on A4 across, with a QR code that leads to its verification page. */
@Singleton
class CertificatePdf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final int QR_PIXELS = 600;

    private final PdfRenderer renderer;
    private final Certificates certificates;
    private final Names names;
    private final PublicationFeed feed;
    private final PortalSettings settings;

    CertificatePdf(
            PdfRenderer renderer,
            Certificates certificates,
            Names names,
            PublicationFeed feed,
            PortalSettings settings) {
        this.renderer = renderer;
        this.certificates = certificates;
        this.names = names;
        this.feed = feed;
        this.settings = settings;
    }

    byte[] of(Certificate certificate) {
        var library = feed.library();
        var standard = certificate.standard().in(library);
        var address = settings.portalUrl() + "/verify/" + certificate.code();
        var districts = names.districts(Locale.SIMPLIFIED_CHINESE);
        var model = new HashMap<String, Object>();
        model.put("organisation", certificate.organisation());
        model.put("typeName", certificate.typeName());
        model.put("typeNameEn", java.util.Objects.requireNonNullElse(standard.nameEn(), ""));
        model.put("districtEn", names.districts(Locale.ENGLISH).getOrDefault(certificate.district(), ""));
        model.put("issued", certificate.issuedOn().toString());
        model.put("expires", certificate.expiresOn().toString());
        model.put(
                "level",
                certificates.level(certificate, library).map(Level::name).orElse(""));
        model.put("district", districts.getOrDefault(certificate.district(), certificate.district()));
        model.put("number", certificate.number());
        model.put("code", certificate.spacedCode());
        model.put("issuedOn", day(certificate.issuedOn()));
        model.put("expiresOn", day(certificate.expiresOn()));
        model.put("standard", standard.title());
        model.put("version", certificate.standard().version());
        model.put("example", standard.example());
        model.put("address", address);
        model.put("qr", QrCode.dataUri(address, QR_PIXELS));
        return renderer.render("certificate", model);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
