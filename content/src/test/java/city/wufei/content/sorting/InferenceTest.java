package city.wufei.content.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.content.district.Category;
import city.wufei.content.sorting.Inference.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the catalogue lacks, told by the parts of names that it has. */
class InferenceTest {
    private static final SortingIndex INDEX = PackedCatalogues.index("shanghai");

    /** An eighth of the names shows how learning goes as well as all of them. */
    private static final List<Name> SOME = some();

    private static final Inference INFERENCE = learned(7);

    @ParameterizedTest
    @CsvSource({
        "深海大螃蟹的腿壳, FOOD",
        "某某牌止痛胶囊, HAZARDOUS",
        "恐龙图案的塑料水杯, RECYCLABLE",
        "沾满酱汁的塑料打包碗, RESIDUAL",
        "彩虹色的毛线围脖, RECYCLABLE",
        "祖传的红木大衣橱, BULKY"
    })
    void theHeadNounAndTheMaterialTellWhereItGoes(String query, Category category) {
        assertThat(INDEX.search(query, 3))
                .first()
                .extracting(SortingHit::category)
                .isEqualTo(category);
    }

    @Test
    void anInferenceSaysOnWhatItRests() {
        var hit = INDEX.search("深海大螃蟹的腿壳怎么扔", 3).getFirst();

        assertThat(hit.match()).isEqualTo(Match.INFERRED);
        assertThat(hit.confidence()).isLessThan(1);
        assertThat(hit.tip()).isNull();
        Inferred inferred = Objects.requireNonNull(hit.inferred());
        assertThat(inferred.name()).isEqualTo("深海大螃蟹的腿壳");
        assertThat(inferred.grounds())
                .isNotEmpty()
                .allSatisfy(ground -> assertThat(inferred.name()).contains(ground.part()))
                .anySatisfy(ground -> assertThat(ground.examples()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"没用完的农药水", "过氧乙酸湿巾桶", "汽油浸过的抹布"})
    void aDangerousSubstanceIsNeverInferredToBeHarmless(String query) {
        assertThat(INDEX.search(query, 1))
                .allMatch(hit -> hit.match() != Match.INFERRED || hit.category() == Category.HAZARDOUS);
    }

    @Test
    void aNameOfOneCharacterTeachesNothingOfLongerOnes() {
        Name one = SOME.stream()
                .filter(name -> name.form().length() == 1 && !name.entry().isAmbiguous())
                .findFirst()
                .orElseThrow();
        List<Name> withoutIt =
                SOME.stream().filter(name -> name.form().length() > 1).toList();

        assertThat(Inference.learn(SOME, new SplittableRandom(7)).of("龘" + one.form()))
                .isEqualTo(Inference.learn(withoutIt, new SplittableRandom(7)).of("龘" + one.form()));
    }

    @Test
    void theSameCatalogueTeachesTheSame() {
        Inference again = learned(7);

        for (String name : List.of("螃蟹腿壳", "止痛胶囊", "毛线围脖")) {
            assertThat(again.of(name)).isEqualTo(INFERENCE.of(name));
        }
    }

    @Test
    void theOrderOfLearningHardlyMatters() {
        Inference other = learned(8);

        long differing = SOME.stream()
                .filter(name -> !category(other, name).equals(category(INFERENCE, name)))
                .count();

        assertThat(differing).isLessThan(SOME.size() / 30);
    }

    @Test
    void whatHasNoKnownPartIsNotInferred() {
        assertThat(INFERENCE.of("龘靐齉")).isEmpty();
    }

    private static List<Category> category(Inference inference, Name name) {
        return inference.of(name.form()).map(Verdict::category).stream().toList();
    }

    private static List<Name> some() {
        var entries = Names.of(INDEX.catalogue(), Names.NONE).all().stream()
                .map(Name::entry)
                .distinct()
                .toList();
        return IntStream.range(0, entries.size())
                .filter(at -> at % 8 == 0)
                .mapToObj(entries::get)
                .flatMap(Name::of)
                .toList();
    }

    private static Inference learned(long seed) {
        return Inference.learn(SOME, new SplittableRandom(seed));
    }
}
