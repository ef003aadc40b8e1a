/** Questions of quizzes: what is asked, what is right, and why. */
@NullMarked
package city.wufei.content.quiz;

import org.jspecify.annotations.NullMarked;
