package org.alliance.firm.domain.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.QuestionId;

/// What people have written about an offer. All texts are sealed.
///
/// @param questions of the firm, oldest first
/// @param declineNote the firm's own note on why it declined
/// @param granted the deadline that a coordinator has granted; it holds once matching has extended
///   the offer
public record OfferNotes(
    List<Question> questions, Optional<String> declineNote, Optional<Instant> granted) {
  public static final OfferNotes NONE = new OfferNotes(List.of(), Optional.empty());

  /// The most questions about one offer.
  public static final int MOST_QUESTIONS = 10;

  public OfferNotes {
    questions = List.copyOf(questions);
  }

  /// Notes on an offer for which nobody has granted more time.
  public OfferNotes(List<Question> questions, Optional<String> declineNote) {
    this(questions, declineNote, Optional.empty());
  }

  /// @param reply of a coordinator; empty until there is one
  /// @param needsTime whether the firm asks for more time
  public record Question(
      QuestionId id, String text, Instant askedAt, Optional<Reply> reply, boolean needsTime) {
    /// A question that does not ask for more time.
    public Question(QuestionId id, String text, Instant askedAt, Optional<Reply> reply) {
      this(id, text, askedAt, reply, false);
    }
  }

  public record Reply(String text, Instant at) {}

  public Optional<Question> find(QuestionId id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  OfferNotes with(Question question) {
    var all = new ArrayList<>(questions);
    all.add(question);
    return new OfferNotes(all, declineNote, granted);
  }

  OfferNotes with(QuestionId id, Reply reply) {
    UnaryOperator<Question> answered =
        question ->
            question.id().equals(id)
                ? new Question(
                    id,
                    question.text(),
                    question.askedAt(),
                    Optional.of(reply),
                    question.needsTime())
                : question;
    return new OfferNotes(questions.stream().map(answered).toList(), declineNote, granted);
  }

  OfferNotes with(String note) {
    return new OfferNotes(questions, Optional.of(note), granted);
  }

  OfferNotes granted(Instant answerBy) {
    return new OfferNotes(questions, declineNote, Optional.of(answerBy));
  }
}
