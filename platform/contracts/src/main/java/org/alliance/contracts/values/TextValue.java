package org.alliance.contracts.values;

/// A value that is written as one short string: on the wire, in a document, in a URL.
public sealed interface TextValue
    permits CaseId,
        CaseNumber,
        FirmId,
        LawyerId,
        LanguageTag,
        OfferId,
        OrganisationId,
        ConnectionId,
        Zip3 {
  String value();
}
