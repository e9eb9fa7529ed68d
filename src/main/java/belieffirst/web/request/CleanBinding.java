package belieffirst.web.request;

import belieffirst.kernel.Text;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** The rule that every text of every form is kept clean and without blanks around it. */
@ControllerAdvice(annotations = Controller.class)
class CleanBinding {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null ? null : Text.clean(text).strip());
            }
        });
    }
}
