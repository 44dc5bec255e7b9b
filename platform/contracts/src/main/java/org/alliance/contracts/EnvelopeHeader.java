package org.alliance.contracts;

import java.util.List;

/// The header names of the CloudEvents Kafka binding (binary mode). The specification allows
/// lower-case letters only in extension attributes.
public final class EnvelopeHeader {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String SEQUENCE = "ce_sequence";
  public static final String CORRELATION = "ce_correlationid";
  public static final String CAUSATION = "ce_causationid";
  public static final String TRACE_PARENT = "traceparent";
  public static final String TRACE_STATE = "tracestate";
  public static final String CONTENT_TYPE = "content-type";

  /// The headers that a consumer reads. It ignores all others.
  public static final List<String> ALL =
      List.of(
          SPEC_VERSION,
          ID,
          TYPE,
          SOURCE,
          TIME,
          SUBJECT,
          SEQUENCE,
          CORRELATION,
          CAUSATION,
          TRACE_PARENT,
          TRACE_STATE,
          CONTENT_TYPE);

  private EnvelopeHeader() {}
}
