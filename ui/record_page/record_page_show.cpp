// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/record_page.h"

#include "core/base/id_time.h"
#include "core/base/visible_text.h"
#include "core/model/completeness.h"
#include "core/schema/layouts.h"
#include "ui/files/files_view.h"
#include "ui/lists/related_list.h"
#include "ui/record_page/details_view.h"
#include "ui/record_page/timeline_chips.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_facts.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/stage_path.h"
#include "ui/widgets/timeline_view.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kFactsMax = 8;

} // namespace

void RecordPage::retranslate()
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
    m_clone->setToolTip(clone);
    m_clone->setAccessibleName(clone);
    m_remove->setToolTip(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete"));
    m_edit->setText(tr("Edit"));
    for (RecordTools* tools : m_tools) {
        tools->retranslate();
    }
    for (const auto& [name, view] : m_panels) {
        view->retranslate();
    }
    m_edit->setToolTip(QStringLiteral("F2"));
    m_add->setText(tr("Add"));
    m_detailsTitle->setText(tr("Details"));
    m_tabs->setAccessibleName(tr("History and related records"));
    m_timelineView->setAccessibleName(tr("Timeline"));
    m_stages->setAccessibleName(
        m_entity.status ? labelText(m_entity.field(m_entity.status->field)->labels) : QString());
    // What happened before this laptop's first sync is not known here, so nothing says it did not.
    m_noTimeline->setContent(
        QStringLiteral("history"),
        m_id.isNil() ? QString() : tr("Created %1", "moment").arg(momentText(bornAt(m_id))),
        tr("Calls, visits, notes and changes appear here, newest first."));
    m_gone->setContent(toQString(m_entity.icon), tr("This record was deleted"),
                       tr("It may also have been moved to where you have no access."),
                       tr("Restore it"));
    m_timeline->rebuild();
    m_chips->retranslate();
    for (const RelatedTab& tab : m_related) {
        if (tab.list != nullptr) {
            tab.list->retranslate();
        }
    }
    if (m_files) {
        m_files->retranslate();
    }
    showRecord();
}

/// "Q26-2-001 · v2 · Purifier": what papers call it, where that is not its title already.
QString RecordPage::headText(const Record& record) const
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

void RecordPage::showRecord()
{
    m_content->setVisible(m_row.has_value());
    m_gone->setVisible(!m_row.has_value());
    if (!m_row) {
        return;
    }
    const Record& record = m_row->record;
    m_title->setText(headText(record));

    clearLayout(*m_crumbs);
    const auto addCrumb = [this](const QString& text, const Route& route) {
        if (m_crumbs->count() > 0) {
            m_crumbs->addWidget(new PlainLabel(QStringLiteral("›"), TextRole::caption, Ink::text3));
        }
        auto* crumb = new LinkLabel(text);
        crumb->setFont(fontFor(TextRole::caption));
        connect(crumb, &LinkLabel::clicked, this, [this, route] { Q_EMIT routeRequested(route); });
        m_crumbs->addWidget(crumb);
    };
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

    const bool writes = mayWrite();
    m_edit->setVisible(writes);
    m_clone->setVisible(m_entity.clone && m_desk.rights().mayCreate(m_entity));
    m_remove->setVisible(m_desk.rights().mayRemove(record));
    for (RecordTools* tools : m_tools) {
        tools->setRecord(record);
    }
    showState();
    showNeighbours();
    showStages();
    showFacts();
    showCompleteness();
    m_details->setRecord(record);
    showTabs();
}

void RecordPage::showState()
{
    const Record& record = m_row->record;
    if (m_row->hasAttention) {
        m_state->setInk(Ink::danger);
        m_state->setText(tr("The hub refused a change of this record. See the sync page."));
    } else if (!m_row->isShared) {
        m_state->setInk(Ink::warning);
        m_state->setText(tr("No longer shared with you; kept here for your unsent changes."));
    } else if (m_row->isDirty) {
        m_state->setInk(Ink::warning);
        m_state->setText(tr("Edited on this laptop %1, not yet synced", "how long ago")
                             .arg(agoText(record.changedAt, m_desk.now())));
    } else {
        const QString who = toQString(m_desk.replica().title("user", record.changedBy));
        const QString when = agoText(record.changedAt, m_desk.now());
        m_state->setInk(Ink::text2);
        m_state->setText(record.changedAt == TimePoint{} ? QString()
                         : who.isEmpty()                 ? tr("Changed %1", "when").arg(when)
                                         : tr("Changed %1 by %2", "when, who").arg(when, who));
    }
    m_state->setVisible(!m_state->text().isEmpty());
}

void RecordPage::showNeighbours()
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

void RecordPage::showCompleteness()
{
    const auto known = completenessOf(m_row->record, [this](const Field& field) {
        return m_desk.rights().mayRead(m_entity, field);
    });
    m_complete->setVisible(known.has_value());
    if (!known) {
        return;
    }
    m_complete->setText(tr("%1 % known", "how complete a record is").arg(known->percent));
    QStringList missing;
    for (const Field* field : known->missing) {
        missing.append(labelText(field->labels));
    }
    m_complete->setToolTip(missing.isEmpty()
                               ? QString()
                               : plainToolTip(tr("Not known yet: %1").arg(joinedText(missing))));
}

void RecordPage::showFacts()
{
    QList<Fact> facts;
    const Record& record = m_row->record;
    for (const Field* shown : Layouts::builtIn().of(m_entity).facts) {
        const Field& field = *shown;
        const bool isStatus = m_entity.status && m_entity.status->field == field.name;
        const Value& value = record.value(field.name);
        if (isStatus || isEmpty(value) || facts.size() >= kFactsMax ||
            !m_desk.rights().mayRead(m_entity, field)) {
            continue;
        }
        Fact fact{labelText(field.labels),
                  displayText(m_desk.replica(), field, value),
                  {},
                  toneOf(field, value),
                  false};
        fact.isPill = field.type == FieldType::choice && fact.tone != Tone::neutral;
        if (const auto key = record.referred(field.name);
            key && !m_desk.replica().title(key->entity, key->id).empty()) {
            fact.link = toQString(field.name);
        }
        facts.append(fact);
    }
    qsizetype first = 0;
    for (const RecordFact& fact : m_bench.recordFacts()) {
        if (fact.appliesTo(m_entity)) {
            facts.insert(first++, fact.make(m_desk, record));
        }
    }
    m_facts->setFacts(facts);
}

void RecordPage::showStages()
{
    m_stages->setVisible(m_entity.status.has_value());
    if (!m_entity.status) {
        return;
    }
    const StatusWorkflow& workflow = *m_entity.status;
    const std::string& now = m_row->record.text(workflow.field);
    const auto aside = workflow.aside.find(now);
    const std::string& reached = aside == workflow.aside.end() ? now : aside->second;
    QList<Stage> way;
    QList<Stage> beside;
    bool isPassed = !reached.empty();
    for (const Choice& choice : m_entity.field(workflow.field)->choices) {
        Stage stage;
        stage.key = toQString(choice.value);
        stage.label = labelText(choice.labels);
        stage.tone = choice.tone;
        stage.isOpen = mayWrite() && workflow.allows(now, choice.value);
        stage.why = tr("%1: not possible at this stage").arg(stage.label);
        stage.isAside = workflow.aside.count(choice.value) != 0;
        if (stage.isAside) {
            beside.append(stage);
            continue;
        }
        isPassed = isPassed && choice.value != now;
        stage.isPassed = isPassed;
        isPassed = isPassed && choice.value != reached;
        way.append(stage);
    }
    // Ends and detours would crowd the way: where there are more than a few, only the one that the
    // record is in stands there.
    constexpr int kBesideMax = 2;
    QList<Stage> others;
    if (beside.size() > kBesideMax) {
        const auto isElsewhere = [&](const Stage& stage) { return stage.key != toQString(now); };
        std::copy_if(beside.begin(), beside.end(), std::back_inserter(others), isElsewhere);
        beside.removeIf(isElsewhere);
    }
    m_stages->setStages(way + beside, toQString(now));
    showOtherStages(others);
}

void RecordPage::showOtherStages(const QList<Stage>& stages)
{
    m_otherStages->setVisible(!stages.isEmpty());
    m_otherStages->setText(tr("Other states"));
    m_otherStages->menu()->clear();
    for (const Stage& stage : stages) {
        QAction* action = m_otherStages->menu()->addAction(stage.label);
        action->setEnabled(stage.isOpen);
        action->setToolTip(stage.isOpen ? QString() : plainToolTip(stage.why));
        connect(action, &QAction::triggered, this, [this, key = stage.key] { moveTo(key); });
    }
}

void RecordPage::showTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const auto main = std::find_if(m_panels.begin(), m_panels.end(),
                                   [](const auto& panel) { return panel.second->isMain(); });
    const QVariant shown = m_tabs->count() == 0 && main != m_panels.end()
                               ? QVariant(m_stack->indexOf(main->second))
                               : m_tabs->tabData(std::max(0, m_tabs->currentIndex()));
    while (m_tabs->count() > 0) {
        m_tabs->removeTab(0);
    }
    const auto addTab = [this, &shown](const QString& text, QWidget* content) {
        const int page = m_stack->indexOf(content);
        const int tab = m_tabs->addTab(text);
        m_tabs->setTabData(tab, page);
        if (shown == QVariant(page)) {
            m_tabs->setCurrentIndex(tab);
        }
    };
    addTab(tr("Timeline"), m_timelinePart);
    for (const auto& [name, view] : m_panels) {
        const int count = view->shownCount();
        addTab(
            count > 0
                ? tr("%1 (%2)", "kind of record, how many").arg(view->title(), integerText(count))
                : view->title(),
            view);
    }
    if (m_files) {
        addTab(m_files->count() > 0 ? tr("%1 (%2)", "kind of record, how many")
                                          .arg(tr("Files"), integerText(m_files->count()))
                                    : tr("Files"),
               m_files);
    }
    m_add->menu()->clear();
    for (const RelatedTab& tab : m_related) {
        const Entity& entity = *tab.entity;
        if (tab.count > 0) {
            addTab(tr("%1 (%2)", "kind of record, how many")
                       .arg(labelText(entity.plural), integerText(tab.count)),
                   tab.place);
        }
        if (m_desk.rights().mayCreate(entity)) {
            QAction* add =
                m_add->menu()->addAction(icon(toQString(entity.icon)), labelText(entity.labels));
            connect(add, &QAction::triggered, this, [this, &tab] { createRelated(tab); });
        }
    }
    m_add->setVisible(!m_add->menu()->isEmpty());
    showTab(m_tabs->currentIndex());
}

void RecordPage::showTab(int tab)
{
    m_stack->setCurrentIndex(m_tabs->tabData(std::max(0, tab)).toInt());
    for (RelatedTab& related : m_related) {
        if (related.place == m_stack->currentWidget()) {
            showRelated(related);
        }
    }
}

} // namespace caravan::ui
