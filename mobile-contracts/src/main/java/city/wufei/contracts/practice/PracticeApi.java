package city.wufei.contracts.practice;

import city.wufei.contracts.problem.AnswersProblems;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;

/**
 * Practice in sorting. Public. Whoever calls with a session of the district is asked again what they got wrong; nobody needs one.
 */
public interface PracticeApi {

    @AnswersProblems
    @Get("/v1/districts/{district}/sorting/practice")
    @Operation(
            operationId = "drawPractice",
            tags = "practice",
            summary = "A round of ten items to sort",
            description =
                    "Drawn from what the caller got wrong before, what the district searches most, and everyday things.")
    PracticeRound draw(@PathVariable String district);

    @AnswersProblems
    @Post("/v1/districts/{district}/sorting/practice/answers")
    @Operation(
            operationId = "answerPractice",
            tags = "practice",
            summary = "Which answers are right, and why",
            description =
                    "With a session, what is wrong is remembered and what is right is not any more; sent again, it changes "
                            + "nothing. Refused with answers-invalid (with errors) for an item that is not known or comes twice.")
    PracticeResult answer(@PathVariable String district, @Body @Valid PracticeAnswers answers);
}
