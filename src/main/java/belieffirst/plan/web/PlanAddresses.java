package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A converter of a plan's address into its id, as its key may stand there as well: {@code WP-001}. */
@Configuration(proxyBeanMethods = false)
class PlanAddresses implements WebMvcConfigurer, ConditionalGenericConverter {

    private static final String KEY = "(?i)[A-Z0-9]{1,12}-[0-9]{3,9}";

    private final Plans plans;

    PlanAddresses(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(this);
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return target.getResolvableType().getGeneric(0).resolve() == Plan.class;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Id.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        var text = String.valueOf(source);
        return text.matches(KEY) ? plans.id(text) : Id.<Plan>valueOf(text);
    }
}
