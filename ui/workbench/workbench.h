// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/reports.h"
#include "ui/page/route.h"
#include "ui/workbench/home_parts.h"
#include "ui/workbench/list_action.h"
#include "ui/workbench/record_parts.h"
#include "ui/workbench/work_division.h"

#include <QString>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace caravan::ui {

class BoardKind;
class Desk;
class Languages;
class Lock;
class Page;
class SyncPort;
class Theme;
class Workbench;

/// What a page is made with. All of it outlives the windows and is used in the UI thread only.
struct PageSite {
    Desk& desk;
    SyncPort& port;
    Theme& theme;
    Languages& languages;
    Lock& lock;
    const Workbench& bench;
};

/// A kind of page, by the key of its routes.
struct PageKind {
    std::string key{};
    QString icon{};
    /// Its name in the sidebar or among the commands, in the language chosen now. Empty: it has no
    /// place of its own, one gets there from another page.
    std::function<QString()> label{};
    /// Whether its name is offered to this person. Empty: to everybody.
    std::function<bool(const Desk&)> mayOpen{};
    /// nullptr where the route leads nowhere. The caller owns the page.
    std::function<Page*(const PageSite&, const Route&)> make{};
    /// How many records wait there for this person, told beside its place. Empty: nothing is told.
    std::function<qint64(Desk&)> waiting{};
    /// Entities on which `waiting` depends.
    std::vector<std::string> waitingOn{};
};

/// A board that knows more of its records than their schema says. The board of another entity is by
/// its schema alone.
struct SubjectBoard {
    std::string entity{};
    std::function<std::unique_ptr<BoardKind>(Desk&)> make{};
};

/// What a subject does once this laptop has adopted what the company changed of its fields, and at
/// each start: at once where nothing waits. The first window alone calls it.
struct AdoptionTask {
    /// What to tell of it; empty: nothing was to be done.
    struct Told {
        QString text{};
        bool isUndoable = false;
    };
    std::function<Told(Desk&, QWidget* window)> run{};
};

/// What subjects add to the window: each registers what it offers in one file of its folder, and
/// the composition root calls them. Order is order of registration, where it can be seen. Filled
/// before the first window, constant from then on, and outlives all windows.
class Workbench {
public:
    void add(PageKind kind);
    void add(RecordPanel panel);
    void add(RecordAction action);
    void add(RecordFact fact);
    void add(ConversionNote note);
    void add(StateRule rule);
    void add(ListAction action);
    void add(SubjectBoard board);
    void add(ReportKinds kinds);
    void add(AdoptionTask task);
    /// One subject says it.
    void add(WorkDivision division);
    /// Where Home takes what is added to it.
    HomeContents& home() { return m_home; }

    /// What lists show beside their rows.
    void setGlance(std::function<GlanceView*(Desk&, const Workbench&)> make);

    const std::vector<PageKind>& pages() const { return m_pages; }
    /// nullptr where nobody registered it.
    const PageKind* page(std::string_view key) const;
    /// nullptr where the route leads nowhere.
    Page* make(const PageSite& site, const Route& route) const;
    /// To a place of the sidebar: a page by its key, else the list of an entity.
    Route routeTo(const std::string& place) const;

    const std::vector<RecordPanel>& recordPanels() const { return m_recordPanels; }
    const std::vector<RecordAction>& recordActions() const { return m_recordActions; }
    const std::vector<RecordFact>& recordFacts() const { return m_recordFacts; }
    const std::vector<ConversionNote>& conversionNotes() const { return m_conversionNotes; }
    const std::vector<StateRule>& stateRules() const { return m_stateRules; }
    const std::vector<ListAction>& listActions() const { return m_listActions; }
    const std::vector<SubjectBoard>& boards() const { return m_boards; }
    /// The caller owns it; nullptr where nobody registered one.
    GlanceView* makeGlance(Desk& desk) const;
    const std::vector<AdoptionTask>& adoptionTasks() const { return m_adoptionTasks; }
    const HomeContents& home() const { return m_home; }
    /// Of which parts what is reported can be asked for alone.
    const WorkDivision& division() const { return m_division; }
    /// What can be reported of @p catalogue.
    Reports reportsOf(const Catalogue& catalogue) const;

private:
    std::vector<PageKind> m_pages;
    std::vector<RecordPanel> m_recordPanels;
    std::vector<RecordAction> m_recordActions;
    std::vector<RecordFact> m_recordFacts;
    std::vector<ConversionNote> m_conversionNotes;
    std::vector<StateRule> m_stateRules;
    std::vector<ListAction> m_listActions;
    std::vector<SubjectBoard> m_boards;
    ReportKinds m_reportKinds;
    std::vector<AdoptionTask> m_adoptionTasks;
    HomeContents m_home;
    WorkDivision m_division;
    std::function<GlanceView*(Desk&, const Workbench&)> m_glance;
};

} // namespace caravan::ui
