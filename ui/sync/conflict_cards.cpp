// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/conflict_cards.h"

#include "ui/forms/conflict_pair.h"
#include "ui/models/conflict_values.h"
#include "ui/sync/sync_cards.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
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
                         [this, conflicts] { settleAll(conflicts, false); });
        QObject::connect(others, &QPushButton::clicked, &m_cards,
                         [this, conflicts] { settleAll(conflicts, true); });
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
    const QString name = title.isEmpty() ? labelText(entity->labels) : title;
    QHBoxLayout* line = m_cards.addLine(
        card, QStringLiteral("git-merge"), Tone::warning, name,
        values.group() ? values.title() : values.title() + QLatin1Char('\n') + values.body(),
        {entity->name, *id}, m_conflicts.empty());
    std::vector<QWidget*> keys = values.group() ? addPair(card, *line, conflict, values, name)
                                                : addButtons(*line, conflict, values, name);
    if (QWidget* link = line->itemAt(1)->layout()->itemAt(0)->widget()) {
        keys.push_back(link);
    }
    m_conflicts.push_back(conflict);
    m_keys.push_back(std::move(keys));
}

QPushButton* ConflictCards::follow(QPushButton* button, const Record& conflict, ConflictAct act)
{
    QObject::connect(button, &QPushButton::clicked, &m_cards,
                     [this, conflict, act] { settle(conflict, act); });
    return button;
}

/// Two values: as cards below the line, with what decided and the way to a third value.
std::vector<QWidget*> ConflictCards::addPair(Card& card, QHBoxLayout& line, const Record& conflict,
                                             const ConflictValues& values, const QString& name)
{
    auto* pair = new ConflictPair(values, name, ConflictPair::Buttons::both);
    auto* notes =
        new PlainLabel(values.notes().join(QLatin1Char('\n')), TextRole::caption, Ink::text2);
    notes->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kCellPadding);
    foot->addWidget(notes, 1);
    QPushButton* enter = SyncCards::lineButton(ConflictValues::enterAnother(), name);
    foot->addWidget(enter, 0, Qt::AlignTop);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(kIconSize + line.spacing(), 0, 0, 0);
    below->setSpacing(kGap);
    below->addWidget(pair);
    below->addLayout(foot);
    card.body()->addLayout(below);
    QWidget::setTabOrder(pair->useButton(), pair->keepButton());
    QWidget::setTabOrder(pair->keepButton(), enter);
    return {follow(pair->useButton(), conflict, ConflictAct::takeOther),
            follow(pair->keepButton(), conflict, ConflictAct::keep),
            follow(enter, conflict, ConflictAct::enter)};
}

/// About the whole record: there are no values to compare.
std::vector<QWidget*> ConflictCards::addButtons(QHBoxLayout& line, const Record& conflict,
                                                const ConflictValues& values, const QString& name)
{
    const QStringList actions = values.actions();
    std::vector<QWidget*> keys;
    for (int i = 0; i < actions.size(); ++i) {
        const bool takesOther = i == 0 && values.canTakeOther();
        keys.push_back(follow(SyncCards::lineButton(actions.at(i), name), conflict,
                              takesOther ? ConflictAct::takeOther : ConflictAct::keep));
        line.addWidget(keys.back(), 0, Qt::AlignTop);
    }
    return keys;
}

void ConflictCards::settle(const Record& conflict, ConflictAct act)
{
    const ConflictSettled settled = settleByPerson(m_cards.desk(), conflict, act, &m_cards);
    if (!settled.message.isEmpty()) {
        Q_EMIT m_cards.messageRequested(settled.message, settled.isDone);
    }
}

/// All of one go are one step to undo.
void ConflictCards::settleAll(const std::vector<Record>& conflicts, bool takeOther)
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
    const QString message =
        tr("%Ln conflict(s) resolved", nullptr, static_cast<int>(conflicts.size()));
    const Done saved = m_cards.desk().save(edits, message, SaveOptions{.isBundle = false});
    Q_EMIT m_cards.messageRequested(saved ? message : errorText(saved.error()), bool(saved));
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
        settle(conflict, event.key() == Qt::Key_1 ? ConflictAct::takeOther : ConflictAct::keep);
        return true;
    }
    if (event.key() == Qt::Key_3 && conflict.text("kind") == "value") {
        settle(conflict, ConflictAct::enter);
        return true;
    }
    return false;
}

} // namespace caravan::ui
