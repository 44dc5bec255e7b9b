package org.alliance.contracts.values;

/// A value in the form of one short string, on the wire, in documents and in URLs.
public sealed interface TextValue
    permits CaseId,
        CaseNumber,
        FirmId,
        LawyerId,
        LanguageTag,
        MessageId,
        OfferId,
        OrganisationId,
        QuestionId,
        ReportFault,
        ConnectionId,
        Zip3 {
  String value();
}
