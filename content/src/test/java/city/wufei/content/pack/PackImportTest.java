package city.wufei.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.wufei.content.barcode.Barcode;
import city.wufei.content.barcode.Gtin;
import city.wufei.content.district.Category;
import city.wufei.content.embedded.TestDatabases;
import city.wufei.content.id.Ids;
import city.wufei.content.json.Json;
import city.wufei.content.place.Closure;
import city.wufei.content.place.Place;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Eventually;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.Library;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.publication.Published;
import city.wufei.content.schema.ContentSchema;
import city.wufei.content.sorting.SortingComponent;
import city.wufei.content.sorting.SortingFile;
import city.wufei.content.sorting.SortingLine;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackImportTest {

    private static final Path SHIPPED = Path.of("packs");

    /** Files that a test leaves as they are shipped are parsed once for all of them. */
    private static final PackReads READS = new PackReads();

    private static final String SONGJIANG = "310117-songjiang";
    private static final String BINS = SONGJIANG + "/places/smart-bins.yaml";

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private HikariDataSource dataSource;
    private PublicationFeed feed;

    @BeforeEach
    void start() {
        dataSource = TestDatabases.fresh().dataSource();
        ContentSchema.migrate(dataSource);
        feed = new PublicationFeed(dataSource, clock);
        FewWords.copy(SHIPPED, folder);
    }

    @AfterEach
    void stop() {
        feed.close();
        dataSource.close();
    }

    @Test
    void importedPacksFillTheLibrary() throws SQLException {
        var library = imported(SHIPPED);

        assertThat(library.districts()).hasSize(5);
        assertThat(library.scheme(SONGJIANG).orElseThrow().of(Category.FOOD).name())
                .isEqualTo("湿垃圾");
        assertThat(library.scheme("330108-binjiang")
                        .orElseThrow()
                        .of(Category.FOOD)
                        .name())
                .isEqualTo("易腐垃圾");
        assertThat(library.places(SONGJIANG)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(library.standard(SONGJIANG, "school").orElseThrow().district())
                .isEqualTo("cn");
        assertThat(library.standard(SONGJIANG, "school", 1)).isPresent();
        assertThat(library.surveys(SONGJIANG)).hasSize(1);
        assertThat(library.calendar().isWorkingDay(java.time.LocalDate.parse("2026-10-10")))
                .isTrue();
        assertThat(library.catalogue(SONGJIANG).orElseThrow().entries()).hasSizeGreaterThan(800);
    }

    @Test
    void nobodySeesAPartOfTheFirstImport() throws Exception {
        var packs = Packs.load(folder, READS);
        var districts = new CopyOnWriteArrayList<Integer>();
        feed.onChange(library -> districts.add(library.districts().size()));

        try (var threads = Executors.newSingleThreadExecutor()) {
            var importing = threads.submit(() -> {
                new PackImport(dataSource, new PublicationStore(Ids.tsid(clock), clock)).run(packs);
                return true;
            });
            while (!importing.isDone()) {
                feed.refresh();
            }
            assertThat(importing.get()).isTrue();
        }
        feed.refresh();

        assertThat(districts).containsOnly(0, 5);
    }

    /** 滨江 names 工地 and no 社区, 青浦 the other way round. */
    @Test
    void aDistrictHasTheStandardsOfTheTypesThatItsPlanNames() throws SQLException {
        var library = imported(SHIPPED);

        for (var district : library.districts()) {
            assertThat(library.standards(district.id()))
                    .as("%s", district.id())
                    .extracting(Published::id)
                    .isNotEmpty()
                    .allMatch(district.cellTypes()::contains);
        }
        assertThat(library.standard("330108-binjiang", "construction-site")).isPresent();
        assertThat(library.standard("330108-binjiang", "community")).isEmpty();
        assertThat(library.standard("310118-qingpu", "community")).isPresent();
        assertThat(library.standard("310118-qingpu", "construction-site")).isEmpty();
    }

    @Test
    void districtsOfOneCityShareOneIndex() throws SQLException {
        var library = imported(SHIPPED);

        assertThat(library.index(SONGJIANG).orElseThrow())
                .isSameAs(library.index("310118-qingpu").orElseThrow());
        assertThat(library.index(SONGJIANG).orElseThrow())
                .isNotSameAs(library.index("330108-binjiang").orElseThrow());
    }

    @Test
    void importingAgainWritesNothing() throws SQLException {
        imported();
        var before = rows();

        new PackImport(dataSource, store()).run(Packs.load(folder, READS));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void changedPlaceIsANewVersionAndVanishedOneIsWithdrawn() throws Exception {
        var before = imported();
        var index = before.index(SONGJIANG).orElseThrow();
        var rows = rows();
        edit(BINS, "name: 岳阳街道示例智能回收箱", "name: 岳阳新箱");
        edit(BINS, "id: fangsong-bin-01", "id: fangsong-bin-09");

        var library = imported();

        assertThat(rows()).isEqualTo(rows + 3);
        assertThat(library.place(SONGJIANG, "yueyang-bin-01").orElseThrow().name())
                .isEqualTo("岳阳新箱");
        assertThat(library.place(SONGJIANG, "fangsong-bin-01")).isEmpty();
        assertThat(library.place(SONGJIANG, "fangsong-bin-09")).isPresent();
        assertThat(library.index(SONGJIANG).orElseThrow()).isSameAs(index);
        assertThat(library.revision(Kind.PLACE, SONGJIANG)).isNotEqualTo(before.revision(Kind.PLACE, SONGJIANG));
        assertThat(library.revision(Kind.SURVEY, SONGJIANG)).isEqualTo(before.revision(Kind.SURVEY, SONGJIANG));
    }

    @Test
    void aPlaceThatStaffChangedOutlivesTheImportOfThePack() throws Exception {
        var pack = imported().place(SONGJIANG, "yueyang-bin-01").orElseThrow();
        var closed = pack.with(new Closure(false, "装修", null));
        try (var connection = dataSource.getConnection()) {
            store().publish(connection, Draft.of(Kind.PLACE_EDIT, pack.id(), SONGJIANG, closed));
            store().publish(connection, Draft.of(Kind.PLACE_EDIT, "made-by-staff-01", SONGJIANG, renamed(pack)));
        }
        edit(BINS, "name: 岳阳街道示例智能回收箱", "name: 岳阳新箱");

        var library = imported();

        assertThat(library.place(SONGJIANG, pack.id())).contains(closed);
        assertThat(library.packPlace(SONGJIANG, pack.id()).orElseThrow().name()).isEqualTo("岳阳新箱");
        assertThat(library.places(SONGJIANG))
                .extracting(Place::id)
                .contains("made-by-staff-01")
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(library.isPlaceEdited(SONGJIANG, pack.id())).isTrue();
        try (var connection = dataSource.getConnection()) {
            store().withdraw(connection, Kind.PLACE_EDIT, SONGJIANG, pack.id());
        }
        feed.refresh();
        assertThat(name()).isEqualTo("岳阳新箱");
    }

    private static Place renamed(Place place) {
        return new Place(
                "made-by-staff-01",
                "新点",
                place.type(),
                place.subdistrict(),
                place.address(),
                place.position(),
                place.hours(),
                place.accepts(),
                place.materials(),
                null,
                true,
                place.checkIn());
    }

    @Test
    void whatAnEditorChangesSpeaksAfterThePacksAndOutlivesTheirImport() throws Exception {
        entry("shanghai", "tip: 折平。");
        var shipped = imported().catalogue(SONGJIANG).orElseThrow().named("纸盒").orElseThrow();
        publishEdit("纸盒", "\"category\":\"bulky\"");
        entry("shanghai", "tip: 压扁。");

        var library = imported();

        var edited = library.catalogue(SONGJIANG).orElseThrow().named("纸盒").orElseThrow();
        assertThat(edited.category()).isEqualTo(Category.BULKY);
        assertThat(edited.tip()).isEqualTo("压扁。");
        assertThat(edited.rule()).isEqualTo(shipped.rule());
        assertThat(edited.id()).isEqualTo(shipped.id());
        assertThat(library.catalogue("310118-qingpu").orElseThrow().named("纸盒"))
                .hasValueSatisfying(entry -> assertThat(entry.category()).isEqualTo(Category.RECYCLABLE));
    }

    @Test
    void anEditThatIsTakenBackLetsThePacksSpeakAgain() throws Exception {
        entry("shanghai", "tip: 折平。");
        var shipped = imported().catalogue(SONGJIANG).orElseThrow();
        publishEdit("云间特产盒", "\"category\":\"recyclable\",\"rule\":\"sh-guide-2019\"");
        assertThat(imported().catalogue(SONGJIANG).orElseThrow().named("云间特产盒")).isPresent();

        try (var connection = dataSource.getConnection()) {
            store().withdraw(connection, Kind.SORTING_EDIT, SONGJIANG, "云间特产盒");
        }

        assertThat(imported().catalogue(SONGJIANG).orElseThrow().version()).isEqualTo(shipped.version());
    }

    @Test
    void productsThatEditorsDescribedOutliveAnImport() throws Exception {
        imported();
        var gtin = new Gtin("6901234567892");
        var bottle = new SortingComponent("瓶", Category.RECYCLABLE, null);
        try (var connection = dataSource.getConnection()) {
            var product = new Barcode(gtin.digits(), "矿泉水", List.of(bottle));
            store().publish(connection, Draft.of(Kind.BARCODE, gtin.digits(), SONGJIANG, product));
        }
        edit(BINS, "name: 岳阳街道示例智能回收箱", "name: 岳阳新箱");

        var library = imported();

        assertThat(library.barcode(SONGJIANG, gtin))
                .hasValueSatisfying(product -> assertThat(product.parts()).containsExactly(bottle));
        assertThat(library.barcodes(SONGJIANG)).hasSize(1);
        assertThat(library.barcode("310118-qingpu", gtin)).isEmpty();
    }

    private void entry(String pack, String field) throws IOException {
        Files.writeString(
                folder.resolve(pack + "/sorting/boxes.yaml"),
                "kind: sorting\ntheme: 盒\nrule: sh-guide-2019\nentries:\n"
                        + "  - { name: 纸盒, category: recyclable, sub: paper, " + field + " }\n");
    }

    private void publishEdit(String name, String fields) throws SQLException {
        var line = Json.read("{\"name\":\"" + name + "\"," + fields + "}", SortingLine.class);
        var edit = new SortingFile("编辑修订", null, List.of(line));
        try (var connection = dataSource.getConnection()) {
            store().publish(connection, Draft.of(Kind.SORTING_EDIT, name, SONGJIANG, edit));
        }
    }

    @Test
    void importThatIsKilledHalfWayLeavesNothingOfThePack() throws SQLException {
        var packs = Packs.load(folder, READS);
        var made = new java.util.concurrent.atomic.AtomicInteger();
        Ids dying = () -> {
            if (made.incrementAndGet() == 5) {
                killEveryOtherConnection();
            }
            return Ids.tsid().next();
        };

        assertThatThrownBy(() -> new PackImport(dataSource, new PublicationStore(dying, clock)).run(packs))
                .isInstanceOf(SQLException.class);

        assertThat(rows()).isZero();
        imported();
        assertThat(feed.library().districts()).hasSize(5);
    }

    @Test
    void watchedFolderShowsAChangeAndSurvivesAMistake() throws Exception {
        try (var watch = new PackFolder(folder, new PackImport(dataSource, store()))) {
            watch.start();
            feed.start();
            assertThat(feed.awaitReady(Duration.ofSeconds(10))).isTrue();
            assertThat(Eventually.within(Duration.ofSeconds(10), () -> name().equals("岳阳街道示例智能回收箱")))
                    .isTrue();

            edit(BINS, "name: 岳阳街道示例智能回收箱", "name: 岳阳新箱");
            assertThat(Eventually.within(Duration.ofSeconds(20), () -> name().equals("岳阳新箱")))
                    .isTrue();

            edit(BINS, "name: 岳阳新箱", "nam: 岳阳");
            edit("310118-qingpu/district.yaml", "shortName: 青浦区", "shortName: 青浦");
            assertThat(Eventually.within(Duration.ofSeconds(20), () -> qingpu().equals("青浦")))
                    .isTrue();
            assertThat(name()).isEqualTo("岳阳新箱");
        }
    }

    private Library imported() throws SQLException {
        return imported(folder);
    }

    private Library imported(Path packs) throws SQLException {
        new PackImport(dataSource, store()).run(Packs.load(packs, READS));
        feed.refresh();
        return feed.library();
    }

    private PublicationStore store() {
        return new PublicationStore(Ids.tsid(), clock);
    }

    private String name() {
        return feed.library()
                .place(SONGJIANG, "yueyang-bin-01")
                .map(p -> p.name())
                .orElse("");
    }

    private String qingpu() {
        return feed.library().district("310118-qingpu").map(d -> d.shortName()).orElse("");
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private int rows() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM publication")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void killEveryOtherConnection() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()")) {
            while (rows.next()) {
                connection.createStatement().execute("KILL CONNECTION " + rows.getLong("id"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
