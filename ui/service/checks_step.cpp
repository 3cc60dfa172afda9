// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/checks_step.h"

#include "core/service/visit_work.h"
#include "ui/models/file_intake.h"
#include "ui/service/check_row.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace caravan::ui {

ChecksStep::ChecksStep(Desk& desk, QWidget* parent)
    : VisitStep(desk, parent), m_stack(new QStackedWidget), m_scroll(new QScrollArea),
      m_name(new PlainLabel({}, TextRole::cardTitle)), m_empty(new EmptyState),
      m_intake(new FileIntake(desk, this))
{
    auto* filled = new QWidget;
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_name);
    column->addWidget(m_scroll, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(filled);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_intake, &FileIntake::finished, this, &VisitStep::messageRequested);
}

QString ChecksStep::title() const
{
    return tr("Check");
}

bool ChecksStep::isDone(const Record& visit)
{
    const Checklist list = readChecklist(m_desk.replica(), visit);
    return unanswered(list, readAnswers(m_desk.replica(), visit.id)).empty();
}

void ChecksStep::build(const Record& visit)
{
    m_visit = visit.id;
    m_list = readChecklist(m_desk.replica(), visit);
    m_rows.clear();
    m_seen.clear();
    auto* body = new QWidget;
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, kGap, 0);
    for (const CheckItem& item : m_list.items) {
        auto* row = new CheckRow(item);
        rows->addWidget(row);
        m_rows[item.id] = row;
        connect(row, &CheckRow::answered, this,
                [this, item](const std::string& said, const std::string& note) {
                    answer(item, said, note);
                });
        connect(row, &CheckRow::photoRequested, this, [this, item] { addPhoto(item); });
    }
    rows->addStretch(1);
    replaceContent(*m_scroll, body);
    body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
}

void ChecksStep::load(const Record& visit)
{
    const Checklist now = readChecklist(m_desk.replica(), visit);
    if (visit.id != m_visit || now.id != m_list.id || now.items.size() != m_rows.size()) {
        build(visit);
    }
    m_name->setText(toQString(m_list.name));
    m_empty->setContent(QStringLiteral("list-checks"), tr("Nothing to check"),
                        tr("No checklist applies to this kind of visit and machine. A manager can "
                           "create one under “Checklists”."));
    m_stack->setCurrentIndex(m_list.items.empty() ? 1 : 0);
    const auto answers = readAnswers(m_desk.replica(), visit.id);
    for (const auto& [item, row] : m_rows) {
        const auto answer = answers.find(item);
        if (isFrozen(visit)) { // what could not be saved is not what was signed
            row->dropUnsaved();
        }
        if (!row->isUnsaved()) { // else its author still answers what they saw
            m_seen.erase(item);
            if (answer != answers.end()) {
                m_seen.emplace(item, answer->second);
            }
        }
        if (answer == answers.end()) {
            row->setAnswer({}, {}, {});
        } else {
            row->setAnswer(answer->second.text("answer"), answer->second.text("verdict"),
                           answer->second.text("note"));
        }
        row->setReadOnly(isFrozen(visit) || !m_desk.rights().mayUpdate(visit));
    }
}

void ChecksStep::answer(const CheckItem& item, const std::string& said, const std::string& note)
{
    const auto visit = m_desk.replica().find("visit", m_visit);
    if (!visit) {
        return;
    }
    auto edits = answerCheck(m_desk.replica(), visit->record, item, said, note);
    if (const auto seen = m_seen.find(item.id); edits && seen != m_seen.end()) {
        for (Edit& edit : *edits) {
            if (edit.kind == ChangeKind::update && edit.id == seen->second.id) {
                edit.opened = seen->second; // what came meanwhile becomes a conflict
            }
        }
    }
    if (!edits) {
        m_rows[item.id]->setProblem(item.kind == AnswerKind::number ? tr("Enter a number.")
                                                                    : errorText(edits.error()));
        Q_EMIT unsavedChanged();
        return;
    }
    if (!apply(edits, tr("Answered: %1").arg(toQString(item.text)),
               m_desk.catalogue().at("visit_check"))) {
        m_rows[item.id]->setProblem(tr("Not saved yet"));
        Q_EMIT unsavedChanged();
    }
}

void ChecksStep::addPhoto(const CheckItem& item)
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, toQString(item.text), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp)"));
    if (!paths.isEmpty()) {
        m_intake->add({"visit", m_visit}, paths);
        m_rows[item.id]->give(toStd(QFileInfo(paths.constFirst()).fileName()));
    }
}

void ChecksStep::flush()
{
    for (const auto& [item, row] : m_rows) {
        row->flush();
    }
}

QString ChecksStep::unsaved() const
{
    for (const CheckItem& item : m_list.items) {
        const auto row = m_rows.find(item.id);
        if (row != m_rows.end() && row->second->isUnsaved()) {
            return toQString(item.text);
        }
    }
    return {};
}

QString ChecksStep::unsavedText() const
{
    QStringList texts;
    for (const CheckItem& item : m_list.items) {
        const auto row = m_rows.find(item.id);
        if (row != m_rows.end() && row->second->isUnsaved()) {
            texts.append(
                tr("%1: %2", "question: answer").arg(toQString(item.text), row->second->typed()));
        }
    }
    return texts.join(QStringLiteral("; "));
}

void ChecksStep::focusFirst()
{
    if (!m_list.items.empty()) {
        m_rows[m_list.items.front().id]->focusAnswer();
    }
}

CheckRow* ChecksStep::row(const RecordId& item) const
{
    const auto found = m_rows.find(item);
    return found == m_rows.end() ? nullptr : found->second;
}

} // namespace caravan::ui
