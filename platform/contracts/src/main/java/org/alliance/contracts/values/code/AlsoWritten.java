package org.alliance.contracts.values.code;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What people and spreadsheets also write for a code, each word in the form of a code. A word that
/// may stand for two codes of one type stands at none.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlsoWritten {
  String[] value();
}
