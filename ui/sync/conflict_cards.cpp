// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/conflict_cards.h"

#include "ui/forms/conflict_dialog.h"
#include "ui/models/conflict_values.h"
#include "ui/sync/sync_cards.h"
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

void ConflictCards::fill()
{
    m_conflicts.clear();
    m_keys.clear();
    const Entity* conflicts = m_cards.desk().catalogue().serving(Serves::conflicts);
    if (!conflicts) {
        return;
    }
    const auto rows = m_cards.desk().replica().select(
        {conflicts->name,
         Filter::where("status", Compare::equal, Value(std::string("open"))),
         {{"changed_at", true}},
         {}},
        0, kConflictsMax);
    if (!rows) {
        m_cards.desk().reportReadFailure(rows.error());
        return;
    }
    // A leader is shown those of other people too: they may be settled here, but are not counted
    // as this person's, nor settled along with them.
    std::vector<Record> own;
    std::vector<Record> others;
    for (const Row& row : *rows) {
        const RecordId owner = row.record.reference("owner");
        (owner.isNil() || owner == m_cards.desk().user() ? own : others).push_back(row.record);
    }
    if (!own.empty()) {
        addCard(tr("Conflicts"), own);
    }
    if (!others.empty()) {
        addCard(tr("Other people's conflicts"), others);
    }
}

void ConflictCards::addCard(const QString& title, const std::vector<Record>& conflicts)
{
    Card* card = m_cards.add(title, static_cast<qsizetype>(conflicts.size()));
    for (const Record& conflict : conflicts) {
        addConflict(*card, conflict);
    }
    auto* hint = new QHBoxLayout;
    hint->addWidget(
        new PlainLabel(
            tr("Keys: 1 uses the other value, 2 keeps the one in use, 3 enters another."),
            TextRole::caption, Ink::text2),
        1);
    if (conflicts.size() > 1) {
        auto* all = new QPushButton(tr("Keep all values in use"));
        auto* others = new QPushButton(tr("Use all other values"));
        QObject::connect(all, &QPushButton::clicked, &m_cards,
                         [this, conflicts] { settle(conflicts, false); });
        QObject::connect(others, &QPushButton::clicked, &m_cards,
                         [this, conflicts] { settle(conflicts, true); });
        hint->addWidget(others);
        hint->addWidget(all);
    }
    card->body()->addLayout(hint);
}

void ConflictCards::addConflict(Card& card, const Record& conflict)
{
    const Entity* entity = m_cards.desk().catalogue().entity(conflict.text("record_entity"));
    const auto id = RecordId::parse(conflict.text("record_id"));
    if (!entity || !id) {
        return;
    }
    const ConflictValues values(m_cards.desk().replica(), *entity, conflict);
    const QString title = toQString(m_cards.desk().replica().title(entity->name, *id));
    const QString text = values.title() + QLatin1Char('\n') + values.body();
    QHBoxLayout* line = m_cards.addLine(card, QStringLiteral("git-merge"), Tone::warning,
                                        title.isEmpty() ? labelText(entity->labels) : title, text,
                                        {entity->name, *id}, m_conflicts.empty());
    const QStringList actions = values.actions();
    std::vector<QWidget*> keys;
    for (int i = 0; i < actions.size(); ++i) {
        QPushButton* button = SyncCards::lineButton(actions.at(i), title);
        const bool takeOther = i == 0 && values.canTakeOther();
        QObject::connect(button, &QPushButton::clicked, &m_cards,
                         [this, conflict, takeOther] { settle({conflict}, takeOther); });
        line->addWidget(button, 0, Qt::AlignTop);
        keys.push_back(button);
    }
    if (values.group()) {
        QPushButton* own = SyncCards::lineButton(tr("Enter another …"), title);
        QObject::connect(own, &QPushButton::clicked, &m_cards,
                         [this, conflict] { settleOwn(conflict); });
        line->addWidget(own, 0, Qt::AlignTop);
        keys.push_back(own);
    }
    if (QWidget* name = line->itemAt(1)->layout()->itemAt(0)->widget()) {
        keys.push_back(name);
    }
    m_conflicts.push_back(conflict);
    m_keys.push_back(std::move(keys));
}

/// All of one go are one step to undo.
void ConflictCards::settle(const std::vector<Record>& conflicts, bool takeOther)
{
    std::vector<Edit> edits;
    for (const Record& conflict : conflicts) {
        const Result<std::vector<Edit>> some = settling(m_cards.desk(), conflict, takeOther);
        if (!some && some.error().code != ErrorCode::notFound) {
            Q_EMIT m_cards.messageRequested(errorText(some.error()), false);
            return;
        }
        if (some) { // what has no other value is left as it is
            edits.insert(edits.end(), some->begin(), some->end());
        }
    }
    if (edits.empty()) {
        Q_EMIT m_cards.messageRequested(tr("There is no other value to use."), false);
        return;
    }
    const QString message = conflicts.size() == 1 ? tr("Resolved")
                                                  : tr("%Ln conflict(s) resolved", nullptr,
                                                       static_cast<int>(conflicts.size()));
    // A single one is a bundle: the record and its conflict go together.
    const Done saved =
        m_cards.desk().save(edits, message, SaveOptions{.isBundle = conflicts.size() == 1});
    Q_EMIT m_cards.messageRequested(saved ? message : errorText(saved.error()), bool(saved));
}

void ConflictCards::settleOwn(const Record& conflict)
{
    const Entity* entity = m_cards.desk().catalogue().entity(conflict.text("record_entity"));
    const auto id = RecordId::parse(conflict.text("record_id"));
    const auto row = entity && id ? m_cards.desk().replica().find(entity->name, *id) : std::nullopt;
    if (!row) {
        Q_EMIT m_cards.messageRequested(tr("The record is not on this laptop."), false);
        return;
    }
    ConflictDialog dialog(m_cards.desk(), row->record, conflict, &m_cards);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString message = tr("Resolved");
    const Result<std::vector<Edit>> edits = settling(m_cards.desk(), conflict, dialog.value());
    const Done saved = edits ? m_cards.desk().save(*edits, message) : edits.error();
    Q_EMIT m_cards.messageRequested(saved ? message : errorText(saved.error(), entity),
                                    bool(saved));
}

std::optional<ConflictCards::Place> ConflictCards::placeOf(const QWidget* focus) const
{
    for (std::size_t line = 0; line < m_keys.size(); ++line) {
        const std::vector<QWidget*>& keys = m_keys[line];
        const auto found = std::find(keys.begin(), keys.end(), focus);
        if (found != keys.end()) {
            return Place{m_conflicts[line].id, line,
                         static_cast<std::size_t>(found - keys.begin())};
        }
    }
    return std::nullopt;
}

void ConflictCards::focusAgain(const Place& place)
{
    const auto same = std::find_if(m_conflicts.begin(), m_conflicts.end(),
                                   [&](const Record& one) { return one.id == place.conflict; });
    const std::size_t line = same == m_conflicts.end()
                                 ? std::min(place.line, m_conflicts.size() - 1)
                                 : static_cast<std::size_t>(same - m_conflicts.begin());
    const std::vector<QWidget*>& keys = m_keys[line];
    if (!keys.empty()) {
        keys[std::min(place.part, keys.size() - 1)]->setFocus(Qt::OtherFocusReason);
    }
}

bool ConflictCards::press(const QKeyEvent& event, const QWidget* focus)
{
    if (m_conflicts.empty() || event.modifiers() != Qt::NoModifier) {
        return false;
    }
    const std::optional<Place> here = placeOf(focus);
    const Record conflict = m_conflicts[here ? here->line : 0]; // the lines are made anew under it
    if (event.key() == Qt::Key_1 || event.key() == Qt::Key_2) {
        settle({conflict}, event.key() == Qt::Key_1);
        return true;
    }
    if (event.key() == Qt::Key_3 && conflict.text("kind") == "value") {
        settleOwn(conflict);
        return true;
    }
    return false;
}

} // namespace caravan::ui
