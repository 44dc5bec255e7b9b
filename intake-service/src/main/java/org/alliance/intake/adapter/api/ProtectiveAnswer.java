package org.alliance.intake.adapter.api;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/// An answer that protects a person. No text, number or boolean is refused: one that is not
/// understood is kept, allows nothing, and sends the report to review. The OpenAPI document says
/// so.
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = ScalarText.class)
@Schema(
    types = {"string", "number", "boolean"},
    description =
        "Any text, number or boolean is taken. One that is not understood allows nothing, and a person looks at the report.")
@interface ProtectiveAnswer {}
