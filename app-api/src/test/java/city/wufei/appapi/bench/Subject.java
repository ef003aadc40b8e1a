package city.wufei.appapi.bench;

import city.wufei.content.checkin.CheckInRules;
import city.wufei.content.embedded.EmbeddedDatabase;
import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import city.wufei.content.pack.PackImport;
import city.wufei.content.pack.Packs;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.schema.ContentSchema;
import city.wufei.content.sitecode.SigningKey;
import city.wufei.content.sitecode.SiteCode;
import city.wufei.content.sitecode.SiteCodes;
import city.wufei.content.sorting.SortingCatalogue;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is measured: the citizen API as it ships, on a database of its own, with the packs published. */
final class Subject implements AutoCloseable {

    static final String DISTRICT = "310117-songjiang";

    private static final String KEY_ID = "bench";

    private final EmbeddedDatabase database;
    private final KeyPair signing = SiteCodes.newKeyPair();
    private final EmbeddedServer server;

    /** Starts it. The options go to the end of the address of its own database. */
    Subject(Path home, String options) throws Exception {
        database = EmbeddedDatabase.start(home, 0);
        try {
            publish();
            server = ApplicationContext.run(EmbeddedServer.class, settings(database.jdbcUrl() + options));
            if (!feed().awaitReady(Duration.ofSeconds(30))) {
                throw new IllegalStateException("the API does not read what is published");
            }
            if (!Eventually.within(Duration.ofMinutes(3), this::hasLearned)) {
                throw new IllegalStateException("the guides do not learn to guess");
            }
        } catch (Exception e) {
            database.close();
            throw e;
        }
    }

    /** Whether all guides have learned to guess: learning takes the processors that the API is measured on. */
    private boolean hasLearned() {
        var library = feed().library();
        return library.districts().stream()
                .allMatch(district -> library.index(district.id()).orElseThrow().isPrepared());
    }

    int port() {
        return server.getPort();
    }

    String jdbcUrl() {
        return database.jdbcUrl();
    }

    String user() {
        return database.user();
    }

    String password() {
        return database.password();
    }

    /** Places of the district where one can check in. */
    List<Place> sites() {
        return feed().library().places(DISTRICT).stream()
                .filter(place -> place.checkIn().enabled())
                .toList();
    }

    /** What the district says about sorting. */
    SortingCatalogue catalogue() {
        return feed().library().catalogue(DISTRICT).orElseThrow();
    }

    /** The code on a site's poster. */
    String codeAt(Place site) {
        return SiteCodes.sign(signing.getPrivate(), new SiteCode(1, DISTRICT, site.id(), KEY_ID, "1"));
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }

    private PublicationFeed feed() {
        return server.getApplicationContext().getBean(PublicationFeed.class);
    }

    private void publish() throws Exception {
        var clock = Clock.systemUTC();
        var store = new PublicationStore(Ids.tsid(clock), clock);
        try (var pool = pool()) {
            ContentSchema.migrate(pool);
            new PackImport(pool, store).run(Packs.load(Path.of(System.getenv("WUFEI_PACKS"))));
            var key = SigningKey.of(KEY_ID, DISTRICT, signing.getPublic(), clock.instant());
            try (var connection = pool.getConnection()) {
                store.publish(
                        connection, new Draft(Kind.SIGNING_KEY, KEY_ID, DISTRICT, null, null, Json.canonical(key)));
                store.publish(connection, Draft.of(Kind.CHECK_IN_RULES, CheckInRules.ID, DISTRICT, uncapped()));
            }
        }
    }

    /** Each resident is at every site on one day. */
    private static CheckInRules uncapped() {
        var rules = CheckInRules.DEFAULT;
        return new CheckInRules(
                "",
                true,
                rules.points(),
                rules.position(),
                rules.everyHours(),
                new CheckInRules.Caps(100_000, 1_000_000),
                rules.scans(),
                List.of());
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.user());
        config.setPassword(database.password());
        return new HikariDataSource(config);
    }

    private Map<String, Object> settings(String url) {
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.server.port", "-1");
        settings.put("micronaut.server.host", "127.0.0.1");
        for (var datasource : List.of("default", "publication")) {
            settings.put("datasources." + datasource + ".url", datasource.equals("default") ? url : database.jdbcUrl());
            settings.put("datasources." + datasource + ".username", database.user());
            settings.put("datasources." + datasource + ".password", database.password());
        }
        settings.put("wufei.secret", "only for measuring, on a database that is thrown away");
        settings.put("wufei.rate.enabled", "false");
        return settings;
    }
}
