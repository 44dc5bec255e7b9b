package org.alliance.kit.codec;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// What the compiler is told holds for JSON too: a component of a record in a null-marked package
/// that is not [Nullable] has to be sent, and may not be null.
public final class RequiredFields extends NopAnnotationIntrospector {
  private static final JsonSetter.Value REFUSE_NULL = JsonSetter.Value.forValueNulls(Nulls.FAIL);

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return isRequired(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    return isRequired(member) ? REFUSE_NULL : JsonSetter.Value.empty();
  }

  private static boolean isRequired(Annotated member) {
    return member instanceof AnnotatedParameter parameter
        && component(parameter).filter(RequiredFields::isRequired).isPresent();
  }

  /// A primitive is refused by the mapper itself.
  public static boolean isRequired(RecordComponent component) {
    var holder = component.getDeclaringRecord();
    return holder.getPackage().isAnnotationPresent(NullMarked.class)
        && !component.getType().isPrimitive()
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /// The component that a parameter of a canonical constructor stands for.
  private static Optional<RecordComponent> component(AnnotatedParameter parameter) {
    var type = parameter.getDeclaringClass();
    if (!type.isRecord()) {
      return Optional.empty();
    }
    var components = type.getRecordComponents();
    return parameter.getOwner().getParameterCount() == components.length
        ? Optional.of(components[parameter.getIndex()])
        : Optional.empty();
  }
}
