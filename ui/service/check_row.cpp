// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/check_row.h"

#include "core/exchange/typed_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kCheckRowTypingMs = 600;
constexpr int kAnswerWidth = 250;
constexpr int kNoteWidth = 220;
constexpr std::array<const char*, 3> kAnswers{"yes", "no", "n/a"};

} // namespace

CheckRow::CheckRow(const CheckItem& item, QWidget* parent)
    : QWidget(parent), m_item(item), m_note(new QLineEdit), m_verdict(new Pill),
      m_problem(new PlainLabel({}, TextRole::caption, Ink::danger)), m_typing(new QTimer(this))
{
    auto* question = new PlainLabel(toQString(item.text), TextRole::bodyMedium);
    question->setWordWrap(true);
    auto* left = new QVBoxLayout;
    left->setSpacing(2);
    left->addWidget(question);
    QStringList limits;
    const QString unit = toQString(item.unit);
    if (item.low) {
        limits.append(
            tr("at least %1 %2", "number, unit").arg(decimalText(*item.low), unit).trimmed());
    }
    if (item.high) {
        limits.append(
            tr("at most %1 %2", "number, unit").arg(decimalText(*item.high), unit).trimmed());
    }
    if (!limits.isEmpty()) {
        left->addWidget(
            new PlainLabel(limits.join(QStringLiteral(", ")), TextRole::caption, Ink::text2));
    }
    // A complaint that comes and goes must not move the rows below it under a pointer.
    QSizePolicy keeps = m_problem->sizePolicy();
    keeps.setRetainSizeWhenHidden(item.kind == AnswerKind::number);
    m_problem->setSizePolicy(keeps);
    left->addWidget(m_problem);
    m_problem->hide();
    auto* answers = new QWidget;
    answers->setFixedWidth(kAnswerWidth);
    buildAnswer(*answers);
    m_note->setFixedWidth(kNoteWidth);
    m_note->setPlaceholderText(tr("Remark"));
    m_note->setAccessibleName(tr("Remark on %1").arg(toQString(item.text)));
    m_note->setMaxLength(500);
    m_verdict->setFixedWidth(110);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, kGap / 2, 0, kGap / 2);
    layout->setSpacing(kCardPadding);
    layout->addLayout(left, 1);
    layout->addWidget(answers);
    layout->addWidget(m_note);
    layout->addWidget(m_verdict);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kCheckRowTypingMs);
    connect(m_typing, &QTimer::timeout, this, &CheckRow::say);
    for (QLineEdit* line : {m_line, m_note}) {
        if (line != nullptr) {
            connect(line, &QLineEdit::textEdited, this, [this] {
                m_isUnsaved = true;
                m_typing->start();
            });
            connect(line, &QLineEdit::editingFinished, this, &CheckRow::flush);
        }
    }
}

void CheckRow::buildAnswer(QWidget& into)
{
    auto* layout = new QHBoxLayout(&into);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    switch (m_item.kind) {
    case AnswerKind::yesNo: {
        m_buttons = new QButtonGroup(this);
        const QStringList words{tr("Yes"), tr("No"), tr("N/A", "does not apply")};
        for (int i = 0; i < words.size(); ++i) {
            auto* button = new QPushButton(words[i]);
            button->setCheckable(true);
            button->setAccessibleName(
                QStringLiteral("%1: %2").arg(toQString(m_item.text), words[i]));
            m_buttons->addButton(button, i);
            layout->addWidget(button, 1);
        }
        connect(m_buttons, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
            if (isOn) {
                say();
            }
        });
        break;
    }
    case AnswerKind::choice:
        m_choice = new QComboBox;
        m_choice->addItem({});
        for (const std::string& option : m_item.options) {
            m_choice->addItem(toQString(option));
        }
        m_choice->setAccessibleName(toQString(m_item.text));
        layout->addWidget(m_choice, 1);
        connect(m_choice, &QComboBox::activated, this, &CheckRow::say);
        break;
    case AnswerKind::photo:
        m_photo = new QPushButton(tr("Add a photo"));
        m_photo->setIcon(icon(QStringLiteral("image")));
        m_photo->setAccessibleName(tr("Photo for %1").arg(toQString(m_item.text)));
        layout->addWidget(m_photo, 1);
        connect(m_photo, &QPushButton::clicked, this, &CheckRow::photoRequested);
        break;
    case AnswerKind::number:
    case AnswerKind::text:
        m_line = new QLineEdit;
        m_line->setMaxLength(1000);
        m_line->setAccessibleName(toQString(m_item.text));
        layout->addWidget(m_line, 1);
        if (!m_item.unit.empty()) {
            layout->addWidget(new PlainLabel(toQString(m_item.unit), TextRole::body, Ink::text2));
        }
        break;
    }
}

std::string CheckRow::answer() const
{
    if (m_buttons != nullptr) {
        const int id = m_buttons->checkedId();
        return id < 0 ? std::string() : kAnswers[static_cast<std::size_t>(id)];
    }
    if (m_choice != nullptr) {
        return toStd(m_choice->currentText());
    }
    if (m_line == nullptr) {
        return m_stored;
    }
    const std::string typed = toStd(m_line->text().trimmed());
    const auto number =
        m_item.kind == AnswerKind::number ? typedDecimal(typed) : Result<Decimal>(Error{});
    return number ? number->toString() : typed;
}

void CheckRow::setAnswer(const std::string& answer, const std::string& verdict,
                         const std::string& note)
{
    m_stored = answer;
    m_storedNote = note;
    if (m_isUnsaved) {
        return;
    }
    if (m_buttons != nullptr) {
        const QSignalBlocker quiet(m_buttons);
        m_buttons->setExclusive(false);
        for (int i = 0; i < static_cast<int>(kAnswers.size()); ++i) {
            m_buttons->button(i)->setChecked(answer == kAnswers[static_cast<std::size_t>(i)]);
        }
        m_buttons->setExclusive(true);
    }
    if (m_choice != nullptr) {
        m_choice->setCurrentIndex(std::max(0, m_choice->findText(toQString(answer))));
    }
    if (m_line != nullptr) {
        m_line->setText(toQString(answer));
    }
    if (m_photo != nullptr && !answer.empty()) {
        m_photo->setText(tr("Photo taken"));
        m_photo->setIcon(icon(QStringLiteral("check"), Ink::success));
    }
    m_note->setText(toQString(note));
    const bool isJudged = !verdict.empty();
    m_verdict->setText(verdict == "good"  ? tr("OK")
                       : verdict == "bad" ? tr("Not OK")
                       : isJudged         ? tr("Does not apply")
                                          : QString(),
                       verdict == "good"  ? Tone::success
                       : verdict == "bad" ? Tone::danger
                                          : Tone::neutral);
    m_problem->hide();
}

void CheckRow::setReadOnly(bool isReadOnly)
{
    for (QWidget* part : findChildren<QWidget*>()) {
        if (qobject_cast<QLineEdit*>(part) != nullptr ||
            qobject_cast<QPushButton*>(part) != nullptr ||
            qobject_cast<QComboBox*>(part) != nullptr) {
            part->setEnabled(!isReadOnly);
        }
    }
}

void CheckRow::setProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_isUnsaved = !problem.isEmpty();
}

void CheckRow::dropUnsaved()
{
    m_typing->stop();
    m_isUnsaved = false;
}

QString CheckRow::typed() const
{
    QStringList parts{toQString(answer()), m_note->text().trimmed()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void CheckRow::flush()
{
    if (m_typing->isActive()) {
        m_typing->stop();
        say();
    }
}

void CheckRow::say()
{
    const std::string said = answer();
    const std::string note = toStd(m_note->text().trimmed());
    m_isUnsaved = false; // unless it is refused
    if (said != m_stored || note != m_storedNote) {
        Q_EMIT answered(said, note);
    } else {
        setProblem({}); // as it is stored again
    }
}

void CheckRow::give(const std::string& answer)
{
    m_isUnsaved = false;
    if (m_photo != nullptr) {
        Q_EMIT answered(answer, toStd(m_note->text()));
    } else {
        setAnswer(answer, {}, toStd(m_note->text()));
        m_stored.clear();
        say();
    }
}

void CheckRow::focusAnswer()
{
    QWidget* first = m_buttons != nullptr  ? m_buttons->button(0)
                     : m_choice != nullptr ? static_cast<QWidget*>(m_choice)
                     : m_line != nullptr   ? static_cast<QWidget*>(m_line)
                                           : m_photo;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace caravan::ui
