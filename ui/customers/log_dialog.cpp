// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/log_dialog.h"

#include "ui/forms/field_editor.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kLogDialogSize(520, 380);
constexpr int kLogDialogSubjectMax = 200; ///< as the catalogue says of an activity
constexpr int kDayWidth = 170;
constexpr int kKeepMs = 500;
constexpr QChar kPartSign(0x1F); ///< between the next step and the words of a draft

} // namespace

LogDialog::LogDialog(Desk& desk, const std::string& kind, Preset about, const QString& subject,
                     const QString& draft, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_kind(kind), m_about(std::move(about)), m_subject(subject),
      m_draft(draft), m_keeping(new QTimer(this)), m_outcomes(new QButtonGroup(this)),
      m_notes(new QPlainTextEdit), m_next(new QLineEdit),
      m_day(makeEditor(desk, *desk.catalogue().at("activity").field("due"))),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_save(new QPushButton(tr("Save")))
{
    const bool isCall = kind == "call";
    setWindowTitle(isCall ? subject : tr("Note"));
    openWithin(*this, kLogDialogSize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    m_outcomes->setExclusive(true);
    if (isCall) {
        auto* chips = new QWidget;
        auto* flow = new FlowLayout(kGap, chips);
        int number = 0;
        for (const Choice& choice : desk.catalogue().at("activity").field("outcome")->choices) {
            auto* chip = new QPushButton(labelText(choice.labels));
            chip->setCheckable(true);
            m_outcomes->addButton(chip, number++);
            flow->addWidget(chip);
        }
        layout->addWidget(chips);
    }
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(isCall ? tr("What was said") : tr("Note"));
    m_notes->setTabChangesFocus(true);
    layout->addWidget(m_notes, 1);
    m_next->setMaxLength(kLogDialogSubjectMax);
    m_next->setPlaceholderText(tr("Next step"));
    m_next->setAccessibleName(tr("Next step"));
    m_day->setAccessibleName(tr("Day of the next step"));
    if (m_day->focusProxy()) {
        m_day->focusProxy()->setAccessibleName(m_day->accessibleName());
    }
    m_day->setFixedWidth(kDayWidth);
    m_day->setValue(formatDate(addDays(todayOf(desk), 1)));
    m_day->setEnabled(false);
    auto* next = new QHBoxLayout;
    next->setSpacing(kGap);
    next->addWidget(m_next, 1);
    next->addWidget(m_day);
    layout->addLayout(next);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    setButtonKind(*m_save, ButtonKind::primary);
    m_save->setDefault(true);
    m_save->setToolTip(plainToolTip(QStringLiteral("Ctrl+Enter")));
    auto* cancel = new QPushButton(tr("Cancel"));
    setButtonKind(*cancel, ButtonKind::secondary);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &LogDialog::showState);
    connect(m_next, &QLineEdit::textChanged, this, &LogDialog::showState);
    connect(m_outcomes, &QButtonGroup::idToggled, this, &LogDialog::showState);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const QString kept = m_desk.drafts().text(m_draft);
    m_next->setText(kept.section(kPartSign, 0, 0));
    m_notes->setPlainText(kept.section(kPartSign, 1));
    m_keeping->setSingleShot(true);
    m_keeping->setInterval(kKeepMs);
    connect(m_keeping, &QTimer::timeout, this, &LogDialog::keepDraft);
    connect(m_notes, &QPlainTextEdit::textChanged, m_keeping, qOverload<>(&QTimer::start));
    connect(m_next, &QLineEdit::textChanged, m_keeping, qOverload<>(&QTimer::start));
    m_notes->setFocus();
    showState();
}

LogDialog::~LogDialog()
{
    if (m_keeping->isActive()) {
        keepDraft();
    }
}

void LogDialog::keepDraft()
{
    m_keeping->stop();
    const QString next = m_next->text().trimmed();
    m_desk.drafts().keepText(m_draft, words().isEmpty() && next.isEmpty()
                                          ? QString()
                                          : next + kPartSign + m_notes->toPlainText());
}

void LogDialog::forgetDraft()
{
    m_keeping->stop();
    m_desk.drafts().keepText(m_draft, {});
}

/// A day that cannot be read is not another day.
void LogDialog::accept()
{
    const bool hasNext = !m_next->text().trimmed().isEmpty();
    const Result<Value> day = m_day->value();
    if (hasNext && !day) {
        m_problem->setText(errorText(day.error(), &m_desk.catalogue().at("activity")));
        m_problem->show();
        m_day->setFocus(Qt::OtherFocusReason);
        return;
    }
    QDialog::accept();
}

/// A call that only took place is worth noting; a note without words is not.
void LogDialog::showState()
{
    const bool hasNext = !m_next->text().trimmed().isEmpty();
    m_day->setEnabled(hasNext);
    m_save->setEnabled(m_kind == "call" || !words().isEmpty());
}

QString LogDialog::words() const
{
    return m_notes->toPlainText().trimmed();
}

/// A note is known by its first line.
std::string LogDialog::subject() const
{
    const QString line =
        words().section(QLatin1Char('\n'), 0, 0).simplified().left(kLogDialogSubjectMax / 2);
    return toStd(m_kind == "call" || line.isEmpty() ? m_subject.left(kLogDialogSubjectMax) : line);
}

std::vector<Edit> LogDialog::edits() const
{
    const auto made = [this](const std::string& kind) {
        Edit edit = Edit::create("activity", m_desk.replica().newId(), m_about);
        edit.set["kind"] = kind;
        return edit;
    };
    Edit said = made(m_kind);
    said.set["subject"] = subject();
    said.set["status"] = std::string("done");
    said.set["start"] = formatDateTime(m_desk.now());
    if (!words().isEmpty()) {
        said.set["notes"] = toStd(words());
    }
    if (const int outcome = m_outcomes->checkedId(); outcome >= 0) {
        const Field& field = *m_desk.catalogue().at("activity").field("outcome");
        said.set["outcome"] = field.choices[static_cast<std::size_t>(outcome)].value;
    }
    std::vector<Edit> edits{said};
    if (const QString step = m_next->text().trimmed(); !step.isEmpty()) {
        Edit next = made("task");
        next.set["subject"] = toStd(step);
        next.set["status"] = std::string("open");
        const Result<Value> day = m_day->value();
        if (day && !isEmpty(*day)) {
            next.set["due"] = *day;
        }
        edits.push_back(std::move(next));
    }
    return edits;
}

} // namespace caravan::ui
