package org.alliance.casetracking.adapter.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/// What the pages of steps say, for tests that compare them. In which order a page names its cases
/// and its words depends on which changed last, and says nothing.
public final class PagesOfSteps {
  private PagesOfSteps() {}

  /// Each case with its page, the version of its file, and its steps to the last time and code.
  ///
  /// @param files the collection of the case files
  public static Map<String, String> of(MongoOperations mongo, String files) {
    var rows = new TreeMap<String, String>();
    var pages = Query.query(where("_id").regex("^" + files + "\\|"));
    mongo
        .find(pages, Document.class, StepsPages.COLLECTION)
        .forEach(page ->
            StepsReader.rows(page)
                .forEach(row ->
                    rows.put(
                        row.caseId().value(),
                        page.getString("_id").substring(files.length()) + " " + row)));
    return rows;
  }
}
