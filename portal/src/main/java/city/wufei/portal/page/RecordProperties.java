package city.wufei.portal.page;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import ognl.OgnlRuntime;
import org.jspecify.annotations.Nullable;

/** Lets a template read a record's component as a property: {@code ${person.name}}. */
final class RecordProperties extends ObjectPropertyAccessor {

    static void register() {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
    }

    @Override
    @SuppressWarnings("rawtypes") // the class above is declared so
    public @Nullable Object getPossibleProperty(Map context, Object target, String name) throws OgnlException {
        var component = java.util.Arrays.stream(target.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst();
        if (component.isEmpty()) {
            return super.getPossibleProperty(context, target, name);
        }
        try {
            var accessor = component.get().getAccessor();
            accessor.setAccessible(true);
            return unwrapped(accessor.invoke(target));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new OgnlException("cannot read " + name + " of " + target.getClass(), e);
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
