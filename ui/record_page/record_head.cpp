// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_head.h"

#include "core/base/visible_text.h"
#include "core/store/people.h"
#include "ui/models/desk.h"
#include "ui/record_page/convert_tools.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

RecordHead::RecordHead(Desk& desk, const Workbench& bench, const Entity& entity, const RecordId& id,
                       QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entity(entity), m_id(id), m_crumbs(new QHBoxLayout),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_state(new PlainLabel({}, TextRole::caption, Ink::text2)),
      m_place(new PlainLabel({}, TextRole::caption, Ink::text3)),
      m_previous(makeIconButton(QStringLiteral("chevron-left"))),
      m_next(makeIconButton(QStringLiteral("chevron-right"))), m_edit(new QPushButton),
      m_more(makeIconButton(QStringLiteral("ellipsis")))
{
    m_crumbs->setSpacing(6);
    m_title->setElided(true);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addLayout(m_crumbs);
    titles->addWidget(m_title);
    titles->addWidget(m_state);

    auto* actions = new QHBoxLayout;
    actions->setSpacing(kGap);
    actions->addWidget(m_place);
    actions->addWidget(m_previous);
    actions->addWidget(m_next);
    actions->addSpacing(kGap);
    for (QToolButton* button : {m_previous, m_next}) {
        setButtonKind(*button, ButtonKind::ghost);
    }
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    addTools(bench, *actions);
    actions->addWidget(m_edit);
    actions->addWidget(m_more);
    setButtonKind(*m_edit, ButtonKind::secondary);
    m_edit->setIcon(icon(QStringLiteral("pencil")));
    auto* more = new QMenu(m_more);
    m_clone = more->addAction(icon(QStringLiteral("copy")), {});
    m_remove = more->addAction(icon(QStringLiteral("trash-2")), {});
    m_more->setMenu(more);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_edit, &QPushButton::clicked, this, &RecordHead::editPicked);
    connect(m_clone, &QAction::triggered, this, &RecordHead::clonePicked);
    connect(m_remove, &QAction::triggered, this, &RecordHead::removePicked);

    auto* place = new QWidget;
    actions->setContentsMargins(0, 0, 0, 0);
    place->setLayout(actions);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(titles, 1);
    layout->addSpacing(kCardPadding);
    layout->addWidget(place, 0, Qt::AlignBottom);
}

void RecordHead::addTools(const Workbench& bench, QHBoxLayout& actions)
{
    for (const RecordAction& action : bench.recordActions()) {
        if (action.place == RecordAction::Place::head && action.appliesTo(m_entity)) {
            m_tools.push_back(action.make(m_desk));
        }
    }
    if (m_entity.converts) {
        m_tools.push_back(new ConvertTools(m_desk, bench));
    }
    for (RecordTools* tools : m_tools) {
        actions.addWidget(tools);
        connect(tools, &RecordTools::routeRequested, this, &RecordHead::routeRequested);
        connect(tools, &RecordTools::messageRequested, this, &RecordHead::messageRequested);
        connect(tools, &RecordTools::madeRequested, this, &RecordHead::madeRequested);
        connect(tools, &RecordTools::offersRequested, this, &RecordHead::offersRequested);
    }
}

void RecordHead::retranslate()
{
    m_previous->setToolTip(tr("Previous record (Alt+Up)"));
    m_previous->setAccessibleName(tr("Previous record"));
    m_next->setToolTip(tr("Next record (Alt+Down)"));
    m_next->setAccessibleName(tr("Next record"));
    QStringList parts;
    for (const std::string& part : m_entity.clone.value_or(std::vector<std::string>{})) {
        parts.append(labelInSentence(m_desk.catalogue().at(part).plural));
    }
    const QString clone = parts.isEmpty()
                              ? tr("Clone")
                              : tr("Clone with %1", "parts in the plural").arg(joinedText(parts));
    m_clone->setText(clone);
    m_remove->setText(tr("Delete"));
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(QStringLiteral("F2"));
    for (RecordTools* tools : m_tools) {
        tools->retranslate();
    }
}

void RecordHead::setRow(const Row& row)
{
    const Record& record = row.record;
    m_title->setText(nameOf(record));
    showCrumbs(record);
    m_edit->setVisible(m_desk.rights().mayUpdate(record));
    m_clone->setVisible(m_entity.clone && m_desk.rights().mayCreate(m_entity));
    m_remove->setVisible(m_desk.rights().mayRemove(record));
    m_more->setVisible(m_clone->isVisible() || m_remove->isVisible());
    for (RecordTools* tools : m_tools) {
        tools->setRecord(record);
    }
    setPrimary();
    showState(row);
    showNeighbours();
}

/// One button at most stands out: what comes next in the state that the record is in.
void RecordHead::setPrimary()
{
    RecordTools::Next next;
    for (const RecordTools* tools : m_tools) {
        if (const auto wanted = next.button == nullptr ? tools->next() : std::nullopt) {
            next = *wanted;
        }
    }
    if (m_primary.button != nullptr && m_primary.button != next.button) {
        setButtonKind(*m_primary.button, ButtonKind::secondary);
        m_primary.button->setIcon(icon(m_primary.icon));
    }
    if (next.button != nullptr && m_primary.button != next.button) {
        setButtonKind(*next.button, ButtonKind::primary);
        next.button->setIcon(icon(next.icon, Ink::onAccent));
    }
    m_primary = next;
}

/// "Q26-2-001 · v2 · Purifier": what papers call it, where that is not its title already.
QString RecordHead::nameOf(const Record& record) const
{
    QStringList parts;
    const QString title = recordTitle(record);
    const Field* number = m_entity.field("number");
    if (number && number->type == FieldType::text && !record.text("number").empty() &&
        !title.contains(toQString(record.text("number")))) {
        parts.append(toQString(visibleText(record.text("number"))));
        const Field* version = m_entity.field("version");
        const auto* count =
            version ? std::get_if<std::int64_t>(&record.values[version->index]) : nullptr;
        if (count && *count > 1) {
            parts.append(QStringLiteral("v%1").arg(*count));
        }
    }
    parts.append(title);
    return parts.join(QStringLiteral(" · "));
}

void RecordHead::addCrumb(const QString& text, const Route& route)
{
    if (m_crumbs->count() > 0) {
        m_crumbs->addWidget(new PlainLabel(QStringLiteral("›"), TextRole::caption, Ink::text3));
    }
    auto* crumb = new LinkLabel(text);
    crumb->setFont(fontFor(TextRole::caption));
    connect(crumb, &LinkLabel::clicked, this, [this, route] { Q_EMIT routeRequested(route); });
    m_crumbs->addWidget(crumb);
}

void RecordHead::showCrumbs(const Record& record)
{
    clearLayout(*m_crumbs);
    if (m_entity.role == EntityRole::work) {
        addCrumb(labelText(m_entity.plural), Route::list(m_entity.name));
    } else {
        m_crumbs->addWidget(
            new PlainLabel(labelText(m_entity.labels), TextRole::caption, Ink::text3));
    }
    const Field* above = m_entity.field(m_entity.subtitle);
    if (const auto key = above ? record.referred(above->name) : std::nullopt) {
        const QString name = toQString(m_desk.replica().title(key->entity, key->id));
        if (!name.isEmpty()) {
            addCrumb(name, Route::record(*key));
        }
    }
    m_crumbs->addStretch(1);
}

void RecordHead::showState(const Row& row)
{
    const Record& record = row.record;
    if (row.hasAttention) {
        m_state->setInk(Ink::danger);
        m_state->setText(tr("The hub refused a change to this record. See the sync page."));
    } else if (!row.isShared) {
        m_state->setInk(Ink::warning);
        m_state->setText(tr("No longer shared with you; kept here for your unsent changes."));
    } else if (row.isDirty) {
        m_state->setInk(Ink::warning);
        m_state->setText(tr("Edited on this laptop %1, not yet synced", "how long ago")
                             .arg(agoText(record.changedAt, m_desk.now())));
    } else {
        const QString who = toQString(personName(m_desk.replica(), record.changedBy));
        const QString when = agoText(record.changedAt, m_desk.now());
        m_state->setInk(Ink::text2);
        m_state->setText(record.changedAt == TimePoint{} ? QString()
                         : who.isEmpty()                 ? tr("Changed %1", "when").arg(when)
                                         : tr("Changed %1 by %2", "when, who").arg(when, who));
    }
    m_state->setVisible(!m_state->text().isEmpty());
}

void RecordHead::showNeighbours()
{
    const std::optional<std::int64_t> at = placeInTrail();
    const auto count = at ? m_desk.replica().count(m_desk.trail()) : Result<std::int64_t>(0);
    const bool isOfMany = at && count && *count > 1;
    m_place->setVisible(isOfMany);
    m_previous->setVisible(isOfMany);
    m_next->setVisible(isOfMany);
    if (isOfMany) {
        m_place->setText(tr("%1 of %2", "place in a list, how many")
                             .arg(integerText(*at + 1), integerText(*count)));
        m_previous->setEnabled(*at > 0);
        m_next->setEnabled(*at + 1 < *count);
    }
}

std::optional<std::int64_t> RecordHead::placeInTrail()
{
    if (m_desk.trail().entity != m_entity.name) {
        return std::nullopt;
    }
    const auto at = m_desk.replica().position(m_desk.trail(), m_id);
    return at ? *at : std::nullopt;
}

void RecordHead::step(int by)
{
    const std::optional<std::int64_t> at = placeInTrail();
    if (!at || *at + by < 0) {
        return;
    }
    const auto rows = m_desk.replica().select(m_desk.trail(), *at + by, 1);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
    } else if (!rows->empty()) {
        Q_EMIT routeRequested(Route::record(rows->front().record.key()));
    }
}

bool RecordHead::perform(Verb verb)
{
    return std::any_of(m_tools.begin(), m_tools.end(),
                       [&](RecordTools* tools) { return tools->perform(verb); });
}

} // namespace caravan::ui
