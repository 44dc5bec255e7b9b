package org.alliance.gateway.limits;

/// What a request is for, as far as limits care.
enum RequestKind {
  REPORT,
  STATUS,
  IMPORT,
  SIGN_IN,
  FORM,
  PAGE,
  STAFF
}
