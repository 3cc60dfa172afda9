// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace caravan::ui {

void Workbench::add(PageKind kind)
{
    m_pages.push_back(std::move(kind));
}

void Workbench::add(RecordPanel panel)
{
    m_recordPanels.push_back(std::move(panel));
}

void Workbench::add(RecordAction action)
{
    m_recordActions.push_back(std::move(action));
}

void Workbench::add(RecordFact fact)
{
    m_recordFacts.push_back(std::move(fact));
}

void Workbench::add(ConversionNote note)
{
    m_conversionNotes.push_back(std::move(note));
}

void Workbench::add(StateRule rule)
{
    m_stateRules.push_back(std::move(rule));
}

void Workbench::add(ListAction action)
{
    m_listActions.push_back(std::move(action));
}

void Workbench::add(SubjectBoard board)
{
    m_boards.push_back(std::move(board));
}

void Workbench::add(ReportKinds kinds)
{
    m_reportKinds.insert(m_reportKinds.end(), kinds.begin(), kinds.end());
}

void Workbench::add(AdoptionTask task)
{
    m_adoptionTasks.push_back(std::move(task));
}

void Workbench::add(WorkDivision division)
{
    m_division = std::move(division);
}

void Workbench::setGlance(std::function<GlanceView*(Desk&, const Workbench&)> make)
{
    m_glance = std::move(make);
}

GlanceView* Workbench::makeGlance(Desk& desk) const
{
    return m_glance ? m_glance(desk, *this) : nullptr;
}

Reports Workbench::reportsOf(const Catalogue& catalogue) const
{
    return Reports::of(catalogue, m_reportKinds);
}

const PageKind* Workbench::page(std::string_view key) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&](const PageKind& kind) { return kind.key == key; });
    return found == m_pages.end() ? nullptr : &*found;
}

Page* Workbench::make(const PageSite& site, const Route& route) const
{
    const PageKind* kind = page(route.key);
    return kind != nullptr ? kind->make(site, route) : nullptr;
}

Route Workbench::routeTo(const std::string& place) const
{
    return page(place) != nullptr ? Route::of(place) : Route::list(place);
}

} // namespace caravan::ui
