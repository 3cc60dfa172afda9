// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/navigation.h"
#include "ui/widgets/nav_list.h"

#include <QStringList>

#include <vector>

namespace caravan::ui {

class Desk;
class Workbench;
struct PageKind;

/// How somebody arranged the places of their own window.
struct PlaceOrder {
    QStringList pinned;  ///< keys of places that stand on top, under a heading of their own
    QStringList ordered; ///< keys; within a section those that are named come first, in this order
};

/// The lines of the sidebar in a workspace: what belongs together under one heading. Work that no
/// section of any workspace names comes last, in the order its catalogue wants. Pages for another
/// role's work are left out.
QList<NavPlace> sidebarPlaces(const Desk& desk, const Workbench& bench, const Workspace& workspace,
                              const PlaceOrder& order = {});
/// Every place of every workspace, once, without headings: all of it is reached by name.
QList<NavPlace> allPlaces(const Desk& desk, const Workbench& bench);

/// Pages that have a name and stand nowhere in the sidebar: one gets there by it. Pointers live as
/// long as the workbench.
std::vector<const PageKind*> pagesWithoutPlace(const Desk& desk, const Workbench& bench);

} // namespace caravan::ui
