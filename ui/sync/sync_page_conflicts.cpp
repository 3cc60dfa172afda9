// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The conflicts of the sync page: one key or button per choice, many at once, all undoable.
#include "ui/forms/conflict_dialog.h"
#include "ui/models/conflict_values.h"
#include "ui/sync/sync_page.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::int64_t kConflictsMax = 100;

} // namespace

void SyncPage::addConflicts()
{
    if (!m_desk.catalogue().entity("conflict")) {
        return;
    }
    const auto rows = m_desk.replica().select(
        {"conflict",
         Filter::where("status", Compare::equal, Value(std::string("open"))),
         {{"changed_at", true}},
         {}},
        0, kConflictsMax);
    if (!rows || rows->empty()) {
        return;
    }
    // A leader is shown those of other people too: they may be settled here, but are not counted
    // as this person's, nor settled along with them.
    std::vector<Record> own;
    std::vector<Record> others;
    for (const Row& row : *rows) {
        const RecordId owner = row.record.reference("owner");
        (owner.isNil() || owner == m_desk.user() ? own : others).push_back(row.record);
    }
    if (!own.empty()) {
        addConflictCard(tr("Conflicts"), own);
    }
    if (!others.empty()) {
        addConflictCard(tr("Other people's conflicts"), others);
    }
}

void SyncPage::addConflictCard(const QString& title, const std::vector<Record>& conflicts)
{
    Card* card = addCard(title, static_cast<qsizetype>(conflicts.size()));
    for (const Record& conflict : conflicts) {
        addConflict(*card, conflict);
    }
    auto* hint = new QHBoxLayout;
    hint->addWidget(
        new PlainLabel(
            tr("Keys: 1 takes the other value, 2 keeps the current one, 3 enters a third."),
            TextRole::caption, Ink::text2),
        1);
    if (conflicts.size() > 1) {
        auto* all = new QPushButton(tr("Keep all that stands"));
        auto* others = new QPushButton(tr("Take all other values"));
        connect(all, &QPushButton::clicked, this, [this, conflicts] { settle(conflicts, false); });
        connect(others, &QPushButton::clicked, this,
                [this, conflicts] { settle(conflicts, true); });
        hint->addWidget(others);
        hint->addWidget(all);
    }
    card->body()->addLayout(hint);
}

void SyncPage::addConflict(Card& card, const Record& conflict)
{
    const Entity* entity = m_desk.catalogue().entity(conflict.text("record_entity"));
    const auto id = RecordId::parse(conflict.text("record_id"));
    if (!entity || !id) {
        return;
    }
    const ConflictValues values(m_desk.replica(), *entity, conflict);
    const QString title = toQString(m_desk.replica().title(entity->name, *id));
    const QString text = values.title() + QLatin1Char('\n') + values.body();
    QHBoxLayout* line = addLine(card, QStringLiteral("git-merge"), Tone::warning,
                                title.isEmpty() ? labelText(entity->labels) : title, text,
                                {entity->name, *id}, m_conflicts.empty());
    const QStringList actions = values.actions();
    std::vector<QWidget*> keys;
    for (int i = 0; i < actions.size(); ++i) {
        QPushButton* button = lineButton(actions.at(i), title);
        const bool takeOther = i == 0 && values.canTakeOther();
        connect(button, &QPushButton::clicked, this,
                [this, conflict, takeOther] { settle({conflict}, takeOther); });
        line->addWidget(button, 0, Qt::AlignTop);
        keys.push_back(button);
    }
    if (values.group()) {
        QPushButton* own = lineButton(tr("Another value"), title);
        connect(own, &QPushButton::clicked, this, [this, conflict] { settleOwn(conflict); });
        line->addWidget(own, 0, Qt::AlignTop);
        keys.push_back(own);
    }
    if (QWidget* name = line->itemAt(1)->layout()->itemAt(0)->widget()) {
        keys.push_back(name);
    }
    m_conflicts.push_back(conflict);
    m_conflictKeys.push_back(std::move(keys));
}

/// All of one go are one step to undo.
void SyncPage::settle(const std::vector<Record>& conflicts, bool takeOther)
{
    std::vector<Edit> edits;
    for (const Record& conflict : conflicts) {
        const Result<std::vector<Edit>> some = settling(m_desk, conflict, takeOther);
        if (!some && some.error().code != ErrorCode::notFound) {
            Q_EMIT messageRequested(errorText(some.error()), false);
            return;
        }
        if (some) { // what has no other value is left as it is
            edits.insert(edits.end(), some->begin(), some->end());
        }
    }
    if (edits.empty()) {
        Q_EMIT messageRequested(tr("There is no other value to take."), false);
        return;
    }
    const QString message = conflicts.size() == 1 ? tr("Settled")
                                                  : tr("%Ln conflict(s) settled", nullptr,
                                                       static_cast<int>(conflicts.size()));
    // A single one is a bundle: the record and its conflict go together.
    const Done saved = m_desk.save(edits, message, SaveOptions{.isBundle = conflicts.size() == 1});
    Q_EMIT messageRequested(saved ? message : errorText(saved.error()), bool(saved));
}

void SyncPage::settleOwn(const Record& conflict)
{
    const Entity* entity = m_desk.catalogue().entity(conflict.text("record_entity"));
    const auto id = RecordId::parse(conflict.text("record_id"));
    const auto row = entity && id ? m_desk.replica().find(entity->name, *id) : std::nullopt;
    if (!row) {
        Q_EMIT messageRequested(tr("The record is not on this laptop."), false);
        return;
    }
    ConflictDialog dialog(m_desk, row->record, conflict, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString message = tr("Settled");
    const Result<std::vector<Edit>> edits = settling(m_desk, conflict, dialog.value());
    const Done saved = edits ? m_desk.save(*edits, message) : edits.error();
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), entity), bool(saved));
}

std::optional<std::pair<std::size_t, std::size_t>> SyncPage::focusedConflict() const
{
    for (std::size_t line = 0; line < m_conflictKeys.size(); ++line) {
        const std::vector<QWidget*>& keys = m_conflictKeys[line];
        const auto found = std::find(keys.begin(), keys.end(), focusWidget());
        if (found != keys.end()) {
            return std::pair(line, static_cast<std::size_t>(found - keys.begin()));
        }
    }
    return std::nullopt;
}

void SyncPage::focusConflict(std::size_t line, std::size_t part)
{
    const std::vector<QWidget*>& keys = m_conflictKeys[line];
    if (!keys.empty()) {
        keys[std::min(part, keys.size() - 1)]->setFocus(Qt::OtherFocusReason);
    }
}

const Record* SyncPage::conflictHere() const
{
    if (const auto here = focusedConflict()) {
        return &m_conflicts[here->first];
    }
    return m_conflicts.empty() ? nullptr : &m_conflicts.front();
}

void SyncPage::keyPressEvent(QKeyEvent* event)
{
    const bool takes = event->key() == Qt::Key_1;
    const Record* conflict = conflictHere();
    if (conflict && event->modifiers() == Qt::NoModifier && (takes || event->key() == Qt::Key_2)) {
        settle({*conflict}, takes);
        return;
    }
    if (conflict && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_3 &&
        conflict->text("kind") == "value") {
        settleOwn(Record(*conflict)); // the page is built again under it
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace caravan::ui
