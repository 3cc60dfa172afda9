// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/composer_fields.h"

#include "ui/customers/outcome_chips.h"
#include "ui/forms/field_editor.h"
#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr int kLineMax = 200; ///< as the catalogue says of the subject of an activity
constexpr int kWordsHeight = 76;
constexpr int kNextDayWidth = 160;
constexpr QChar kPartSign(0x1F); ///< between the parts of a draft, which nobody types

} // namespace

ComposerFields::ComposerFields(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk),
      m_outcomes(new OutcomeChips(*desk.catalogue().at("activity").field("outcome"))),
      m_person(new QComboBox), m_address(new QLineEdit), m_subject(new QLineEdit),
      m_words(new QPlainTextEdit), m_line(new QWidget), m_rows(new QVBoxLayout(this)),
      m_next(new QLineEdit), m_day(makeEditor(desk, *desk.catalogue().at("activity").field("due"))),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger))
{
    m_words->setFixedHeight(kWordsHeight);
    m_words->setTabChangesFocus(true);
    m_subject->setMaxLength(kLineMax);
    m_next->setMaxLength(kLineMax);
    m_day->setFixedWidth(kNextDayWidth);
    m_problem->setWordWrap(true);
    auto* dated = new QHBoxLayout(m_line);
    dated->setContentsMargins(0, 0, 0, 0);
    dated->setSpacing(kGap);
    dated->addWidget(m_next, 1);
    dated->addWidget(m_subject, 1);
    dated->addWidget(m_day);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kGap);
    for (QWidget* row : std::initializer_list<QWidget*>{m_outcomes, m_person, m_address, m_line,
                                                        m_words, m_problem}) {
        m_rows->addWidget(row);
    }
    for (QLineEdit* line : {m_address, m_subject, m_next}) {
        connect(line, &QLineEdit::textChanged, this, &ComposerFields::edited);
    }
    connect(m_words, &QPlainTextEdit::textChanged, this, &ComposerFields::edited);
    connect(m_person, &QComboBox::activated, this, &ComposerFields::edited);
    connect(m_outcomes, &OutcomeChips::edited, this, &ComposerFields::edited);
    connect(this, &ComposerFields::edited, this, [this] {
        m_problem->hide();
        m_day->setEnabled(m_kind == "task" || !m_next->text().trimmed().isEmpty());
    });
    clear();
    showFor({});
}

bool ComposerFields::isOf(std::initializer_list<const char*> kinds) const
{
    return std::find(kinds.begin(), kinds.end(), m_kind) != kinds.end();
}

void ComposerFields::showFor(const std::string& kind)
{
    m_kind = kind;
    const bool isTask = kind == "task";
    const bool isMail = kind == "mail";
    m_outcomes->setVisible(isOf({"call", "meeting"}));
    m_person->setVisible(isOf({"call", "meeting"}) && m_person->count() > 1);
    m_address->setVisible(isMail);
    m_subject->setVisible(isTask || isMail);
    m_words->setVisible(!isTask);
    m_next->setVisible(!isTask && !isMail);
    m_day->setVisible(!isMail);
    m_rows->removeWidget(m_line); // a subject stands above the words, a next step below them
    m_rows->insertWidget(m_rows->indexOf(m_words) + (isMail ? 0 : 1), m_line);
    setTabOrder(m_address, isMail ? static_cast<QWidget*>(m_subject) : m_words);
    setTabOrder(isMail ? static_cast<QWidget*>(m_subject) : m_words,
                isMail ? static_cast<QWidget*>(m_words) : m_next);
    setTabOrder(isTask ? m_subject : m_next, m_day);
    m_problem->hide();
    m_day->setEnabled(isTask || !m_next->text().trimmed().isEmpty());
    QWidget* line = isMail && m_address->text().isEmpty() ? m_address : m_subject;
    setFocusProxy(isTask || isMail ? line : static_cast<QWidget*>(m_words));
    nameFields();
}

void ComposerFields::retranslate()
{
    m_outcomes->retranslate();
    nameFields();
}

void ComposerFields::nameFields()
{
    const bool isTask = m_kind == "task";
    m_address->setPlaceholderText(tr("To"));
    if (m_person->count() > 0) {
        m_person->setItemText(0, tr("Spoken with …"));
    }
    m_person->setAccessibleName(tr("Spoken with"));
    m_next->setPlaceholderText(tr("Next step"));
    m_subject->setPlaceholderText(isTask ? tr("What needs to be done") : tr("Subject"));
    m_words->setPlaceholderText(m_kind == "note"   ? tr("Note")
                                : m_kind == "mail" ? tr("Text")
                                                   : tr("What was said"));
    for (QLineEdit* line : {m_address, m_next, m_subject}) {
        line->setAccessibleName(line->placeholderText());
    }
    m_words->setAccessibleName(m_words->placeholderText());
    m_day->setAccessibleName(isTask ? tr("Due") : tr("Date of the next step"));
    if (m_day->focusProxy() != nullptr) {
        m_day->focusProxy()->setAccessibleName(m_day->accessibleName());
    }
}

Composed ComposerFields::composed() const
{
    Composed now;
    now.kind = m_kind;
    const Result<Value> day = m_day->value();
    now.day = day ? *day : Value();
    if (m_kind != "task") {
        now.words = m_words->toPlainText().trimmed();
    }
    if (isOf({"task", "mail"})) {
        now.subject = m_subject->text().trimmed();
        now.address = m_address->text().trimmed();
    } else {
        now.next = m_next->text().trimmed();
    }
    if (isOf({"call", "meeting"})) {
        now.outcome = m_outcomes->picked();
        now.person =
            RecordId::parse(toStd(m_person->currentData().toString())).value_or(RecordId{});
    }
    return now;
}

void ComposerFields::setPeople(const std::vector<Record>& people)
{
    const QString before = m_person->currentData().toString();
    m_person->clear();
    m_person->addItem(QString(), QString()); // named by nameFields()
    for (const Record& one : people) {
        m_person->addItem(recordTitle(one), toQString(one.id.toString()));
    }
    m_person->setCurrentIndex(std::max(0, m_person->findData(before)));
    m_person->setVisible(isOf({"call", "meeting"}) && m_person->count() > 1);
    nameFields();
}

void ComposerFields::clear()
{
    for (QLineEdit* line : {m_address, m_subject, m_next}) {
        line->clear();
    }
    m_words->clear();
    m_outcomes->pick({});
    m_person->setCurrentIndex(0);
    m_day->setValue(formatDate(addDays(todayOf(m_desk), 1)));
}

QString ComposerFields::draft() const
{
    const Composed now = composed();
    const bool isEmpty =
        now.words.isEmpty() && now.next.isEmpty() && now.subject.isEmpty() && now.outcome.empty();
    const QStringList parts{m_next->text(),
                            m_words->toPlainText(),
                            m_subject->text(),
                            toQString(now.outcome),
                            m_address->text(),
                            toQString(textOf(now.day)),
                            m_person->currentData().toString()};
    return isEmpty ? QString() : parts.join(kPartSign);
}

/// Earlier programs kept the next step and the words only.
void ComposerFields::setDraft(const QString& text)
{
    const QStringList parts = text.split(kPartSign);
    const auto part = [&](qsizetype at) { return at < parts.size() ? parts[at] : QString(); };
    m_next->setText(part(0));
    m_words->setPlainText(part(1));
    m_words->moveCursor(QTextCursor::End); // one goes on where one was
    m_subject->setText(part(2));
    m_outcomes->pick(toStd(part(3)));
    m_address->setText(part(4));
    if (!part(5).isEmpty()) {
        m_day->setValue(toStd(part(5)));
    }
    m_person->setCurrentIndex(std::max(0, m_person->findData(part(6))));
}

void ComposerFields::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

bool ComposerFields::checkDay()
{
    const Result<Value> day = m_day->value();
    const bool isPast = day && !isEmpty(*day) && textOf(*day) < formatDate(todayOf(m_desk));
    if ((day && !isPast) || !m_day->isVisibleTo(this) || !m_day->isEnabled()) {
        return true;
    }
    setProblem(isPast ? tr("This date is in the past.")
                      : errorText(day.error(), &m_desk.catalogue().at("activity")));
    m_day->setFocus(Qt::OtherFocusReason);
    return false;
}

} // namespace caravan::ui
