package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import city.wufei.content.json.Json;
import city.wufei.content.sorting.EditProblem.Code;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an editor sees of an entry before it is published. */
class EditTrialTest {
    private static final SortingRule RULE = new SortingRule("gb", "国标", null, null, null);
    private static final SortingSource SOURCE = source(
            "{\"name\":\"奶茶杯\",\"aliases\":[\"茶杯子\"],\"category\":\"residual\",\"tip\":\"倒净\"}",
            "{\"name\":\"油漆\",\"category\":\"hazardous\"}",
            "{\"name\":\"空油漆桶盖\",\"category\":\"residual\"}",
            "{\"name\":\"苹果核\",\"aliases\":[\"果核\"],\"category\":\"food\",\"note\":\"易腐\"}");
    private static final SortingIndex NOW = SortingIndex.of(SortingCatalogue.compose(SOURCE.layers()));

    @Test
    void aNewEntryIsFoundAfterAndNotBefore() {
        var preview = tryOut("{\"name\":\"云间特产盒\",\"aliases\":[\"特产礼盒\"],\"category\":\"recyclable\",\"rule\":\"gb\"}");

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.before()).isEmpty();
        assertThat(preview.after()).get().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(preview.entryId());
            assertThat(entry.layer()).isEqualTo("310117-songjiang");
        });
        assertThat(preview.searches()).extracting(EditPreview.Searched::query).containsExactly("云间特产盒", "特产礼盒");
        assertThat(preview.searches())
                .allSatisfy(searched -> assertThat(searched.after())
                        .first()
                        .extracting(hit -> hit.entry().name(), SortingHit::category)
                        .containsExactly("云间特产盒", Category.RECYCLABLE));
    }

    @Test
    void onlyWhatDiffersFromThePacksIsPublished() {
        var preview = tryOut("{\"name\":\"奶茶杯\",\"aliases\":[\"茶杯子\",\"饮料杯子\"],\"category\":\"recyclable\","
                + "\"tip\":\"\",\"states\":[],\"components\":[],\"ask\":[],\"rule\":\"gb\",\"note\":\"洗净可回收\"}");

        assertThat(preview.publishes()).hasValueSatisfying(line -> {
            assertThat(line.category()).isEqualTo(Category.RECYCLABLE);
            assertThat(line.tip()).isEmpty();
            assertThat(line.states()).isNull();
            assertThat(line.rule()).isNull();
            assertThat(line.aliases()).containsExactly("茶杯子", "饮料杯子");
        });
        assertThat(preview.isRefused()).isFalse();
        assertThat(preview.after()).get().matches(entry -> entry.tip() == null);
        assertThat(preview.shipped()).get().extracting(SortingEntry::tip).isEqualTo("倒净");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertThat(codes("{\"name\":\"新杯\"}")).contains(Code.MISSING_CATEGORY, Code.MISSING_RULE);
        assertThat(codes("{\"name\":\"新杯\",\"category\":\"food\",\"rule\":\"no\"}"))
                .containsExactly(Code.UNKNOWN_RULE);
        assertThat(codes("{\"name\":\"新杯\",\"aliases\":[\"果核\",\"苹果核\",\"新杯\"],\"category\":\"food\",\"rule\":\"gb\"}"))
                .containsExactly(Code.ALIAS_TAKEN, Code.ALIAS_TAKEN, Code.ALIAS_TWICE);
        assertThat(codes("{\"name\":\"果核\",\"category\":\"food\",\"rule\":\"gb\"}"))
                .containsExactly(Code.NAME_TAKEN);
        assertThat(codes("{\"name\":\"奶茶杯\",\"category\":\"recyclable\"}")).containsExactly(Code.MISSING_NOTE);
        assertThat(codes("{\"name\":\"奶茶杯\",\"category\":\"residual\",\"aliases\":[\"茶杯子\"]}"))
                .containsExactly(Code.CHANGES_NOTHING);
        assertThat(codes("{\"name\":\"苹果核\",\"aliases\":[]}")).containsExactly(Code.ALIAS_LOST);
        assertThat(codes("{\"name\":\"苹果核\",\"ask\":[\"没有的\"]}")).containsExactly(Code.TOO_FEW_ASKED, Code.UNKNOWN_ASK);
        assertThat(codes("{\"name\":\"苹果核\",\"tip\":\"" + "长".repeat(301) + "\",\"sub\":\"A B\",\"stream\":\"x\"}"))
                .containsExactly(Code.TOO_LONG, Code.FORM, Code.FORM);
    }

    @Test
    void whatIsNamedAfterSomethingDangerousIsAnsweredSo() {
        assertThat(codes("{\"name\":\"油漆刷\",\"category\":\"residual\",\"rule\":\"gb\"}"))
                .containsExactly(Code.HAZARDOUS_WORD);
        assertThat(codes("{\"name\":\"奶茶杯\",\"aliases\":[\"茶杯子\",\"水银杯\"]}")).containsExactly(Code.HAZARDOUS_WORD);
        assertThat(codes("{\"name\":\"油漆\",\"category\":\"residual\",\"note\":\"干了\"}"))
                .contains(Code.HAZARDOUS_WORD, Code.WAS_HAZARDOUS);
        assertThat(codes("{\"name\":\"空油漆桶盖\",\"tip\":\"敲扁\"}")).isEmpty();
        assertThat(codes("{\"name\":\"空油漆桶盖\",\"aliases\":[\"油漆盖\"]}")).containsExactly(Code.HAZARDOUS_WORD);
        assertThat(codes("{\"name\":\"油漆刷\",\"category\":\"hazardous\",\"rule\":\"gb\"}"))
                .isEmpty();
    }

    @Test
    void takingAnEditBackLetsThePacksSpeakAgain() {
        var line = line("{\"name\":\"奶茶杯\",\"category\":\"recyclable\",\"note\":\"试行\"}");
        var edited = SOURCE.with(SortingEntry.idOf("奶茶杯"), EditTrial.file(line));
        var now = SortingIndex.of(SortingCatalogue.compose(edited.layers(), NOW.catalogue()));
        var trial = new EditTrial(edited, now);

        var preview = trial.of(new EditProposal(line, true, List.of()), List.of());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.publishes()).isEmpty();
        assertThat(preview.before()).get().extracting(SortingEntry::category).isEqualTo(Category.RECYCLABLE);
        assertThat(preview.after()).isEqualTo(preview.shipped());
        assertThat(new EditTrial(SOURCE, NOW)
                        .of(new EditProposal(line, true, List.of()), List.of())
                        .problems())
                .containsExactly(EditProblem.of(Code.CHANGES_NOTHING, ""));
        assertThat(trial.of(new EditProposal(line, false, List.of()), List.of()).problems())
                .containsExactly(EditProblem.of(Code.CHANGES_NOTHING, ""));
    }

    @Test
    void questionsThatWouldBeAnsweredOtherwiseAreNamed() {
        var preview = new EditTrial(SOURCE, NOW)
                .of(
                        new EditProposal(
                                line("{\"name\":\"奶茶杯\",\"category\":\"recyclable\",\"note\":\"试行\"}"),
                                false,
                                List.of("奶茶杯怎么扔")),
                        List.of(
                                new DevelopmentQuestion("cn", "奶茶杯", Category.RESIDUAL, "exact"),
                                new DevelopmentQuestion("cn", "苹果核", Category.FOOD, "exact"),
                                new DevelopmentQuestion("jinan", "奶茶杯", Category.RESIDUAL, "exact")));

        assertThat(preview.problems()).containsExactly(EditProblem.of(Code.QUESTIONS_LOST, ""));
        assertThat(preview.isRefused()).isFalse();
        assertThat(preview.questions().asked()).isEqualTo(2);
        assertThat(preview.questions().rightBefore()).isEqualTo(2);
        assertThat(preview.questions().rightAfter()).isEqualTo(1);
        assertThat(preview.questions().changed())
                .singleElement()
                .satisfies(change -> assertThat(change.question().query()).isEqualTo("奶茶杯"));
        assertThat(preview.searches().getLast().after())
                .first()
                .extracting(SortingHit::category)
                .isEqualTo(Category.RECYCLABLE);
    }

    /** A guess that was learned from the entry before gives the entry as it stands now. */
    @Test
    void aGuessSaysWhatTheEntrySaysNow() {
        var preview = new EditTrial(SOURCE, NOW)
                .of(
                        new EditProposal(
                                line("{\"name\":\"苹果核\",\"category\":\"residual\",\"note\":\"试行\"}"),
                                false,
                                List.of("苹果果核")),
                        List.of());

        assertThat(preview.searches().getLast().before().getFirst().category()).isEqualTo(Category.FOOD);
        assertThat(preview.searches().getLast().after())
                .filteredOn(hit -> hit.match() == Match.FUZZY)
                .isNotEmpty()
                .allMatch(hit -> hit.entry().category() == Category.RESIDUAL);
    }

    @Test
    void aWholeCitysQuestionsAreAskedAnew() {
        var source = new SortingSource(
                List.of(
                        PackedCatalogues.layer("cn"),
                        PackedCatalogues.layer("shanghai"),
                        new SortingLayer("310117-songjiang", List.of(), List.of())),
                new TreeMap<>());
        var now = PackedCatalogues.index("shanghai");
        var questions = DevelopmentQuestion.all();
        var trial = new EditTrial(source, now);
        var proposal = new EditProposal(
                line("{\"name\":\"大棒骨\",\"category\":\"food\",\"note\":\"试行\",\"tip\":\"装袋\"}"), false, List.of("骨头"));

        var preview = trial.of(proposal, questions);

        assertThat(preview.questions().asked()).isGreaterThan(500);
        assertThat(preview.questions().changed()).isNotEmpty();
    }

    private static EditPreview tryOut(String json) {
        return new EditTrial(SOURCE, NOW).of(new EditProposal(line(json), false, List.of()), List.of());
    }

    private static List<Code> codes(String json) {
        return tryOut(json).problems().stream().map(EditProblem::code).toList();
    }

    private static SortingLine line(String json) {
        return Json.read(json, SortingLine.class);
    }

    private static SortingSource source(String... lines) {
        var file = new SortingFile(
                "主题", "gb", Arrays.stream(lines).map(EditTrialTest::line).toList());
        return new SortingSource(
                List.of(
                        new SortingLayer("cn", List.of(RULE), List.of(file)),
                        new SortingLayer("310117-songjiang", List.of(), List.of())),
                new TreeMap<>());
    }
}
