// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace caravan::ui {

void Workbench::add(PageKind kind)
{
    m_pages.push_back(std::move(kind));
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
