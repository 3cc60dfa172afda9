// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/places.h"

#include "core/schema/navigation.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace caravan::ui {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Places)
};

/// Whether it has a place in any section of any workspace.
bool isPlaced(const Catalogue& catalogue, const std::function<bool(const NavigationPlace&)>& is)
{
    const auto& sections = catalogue.navigation().sections();
    return std::any_of(sections.begin(), sections.end(), [&](const NavigationSection& section) {
        return std::any_of(section.places.begin(), section.places.end(), is);
    });
}

/// The places of a section that this person may use.
QList<NavPlace> placesOf(const NavigationSection& section, const Desk& desk, const Workbench& bench)
{
    const Catalogue& catalogue = desk.catalogue();
    QList<NavPlace> places;
    for (const NavigationPlace& place : section.places) {
        const Entity* needed = catalogue.entity(place.mayCreate);
        if (needed != nullptr && !desk.rights().mayCreate(*needed)) {
            continue;
        }
        const Entity* entity = catalogue.entity(place.entity);
        const PageKind* page = bench.page(place.page);
        if (entity != nullptr && !entity->isHidden) {
            places.append(
                {toQString(entity->name), toQString(entity->icon), labelText(entity->plural)});
        } else if (page != nullptr && page->label && (!page->mayOpen || page->mayOpen(desk))) {
            places.append({toQString(page->key), page->icon, page->label()});
        }
    }
    return places;
}

/// Work that has no place in any section: what a company added, and what came with a newer hub.
QList<NavPlace> unplaced(const Catalogue& catalogue)
{
    QList<NavPlace> places;
    for (const Entity* entity : catalogue.navigation().work(catalogue)) {
        const auto isIt = [&](const NavigationPlace& one) { return one.entity == entity->name; };
        if (!isPlaced(catalogue, isIt)) {
            places.append(
                {toQString(entity->name), toQString(entity->icon), labelText(entity->plural)});
        }
    }
    return places;
}

bool isNamed(const NavPlace& place, const QList<NavPlace>& among)
{
    return std::any_of(among.begin(), among.end(),
                       [&](const NavPlace& one) { return one.key == place.key; });
}

} // namespace

QList<NavPlace> sidebarPlaces(const Desk& desk, const Workbench& bench, const Workspace& workspace,
                              const PlaceOrder& order)
{
    const QList<NavPlace> all = allPlaces(desk, bench);
    QList<NavPlace> pinned;
    for (const QString& key : order.pinned) {
        const auto place = std::find_if(all.begin(), all.end(),
                                        [&](const NavPlace& one) { return one.key == key; });
        if (place != all.end()) {
            pinned.append(*place);
        }
    }
    const auto ordered = [&](QList<NavPlace> places) {
        const auto rank = [&](const NavPlace& place) {
            const auto at = order.ordered.indexOf(place.key);
            return at < 0 ? order.ordered.size() : at;
        };
        places.removeIf([&](const NavPlace& place) { return isNamed(place, pinned); });
        std::stable_sort(places.begin(), places.end(),
                         [&](const NavPlace& a, const NavPlace& b) { return rank(a) < rank(b); });
        return places;
    };
    QList<NavPlace> shown;
    const auto addSection = [&](const QString& key, const QString& heading,
                                const QList<NavPlace>& places) {
        if (!heading.isEmpty() && !places.isEmpty()) {
            shown.append({key, {}, heading, true});
        }
        shown.append(places);
    };
    addSection(QStringLiteral("pinned"), Places::tr("Pinned"), pinned);
    for (const std::string& name : workspace.sections) {
        // A workspace may be of the schema before this one.
        if (const NavigationSection* section = desk.catalogue().navigation().section(name)) {
            addSection(toQString(section->name),
                       !section->labels.empty() ? labelText(section->labels)
                       : pinned.isEmpty()       ? QString()
                                          : Places::tr("General"), // what is pinned ends there
                       ordered(placesOf(*section, desk, bench)));
        }
    }
    addSection(QStringLiteral("more"), Places::tr("More"), ordered(unplaced(desk.catalogue())));
    return shown;
}

QList<NavPlace> allPlaces(const Desk& desk, const Workbench& bench)
{
    QList<NavPlace> all;
    const auto add = [&](const QList<NavPlace>& places) {
        for (const NavPlace& place : places) {
            if (!isNamed(place, all)) {
                all.append(place);
            }
        }
    };
    for (const NavigationSection& section : desk.catalogue().navigation().sections()) {
        add(placesOf(section, desk, bench));
    }
    add(unplaced(desk.catalogue()));
    return all;
}

std::vector<const PageKind*> pagesWithoutPlace(const Desk& desk, const Workbench& bench)
{
    std::vector<const PageKind*> found;
    for (const PageKind& kind : bench.pages()) {
        const auto isIt = [&](const NavigationPlace& place) { return place.page == kind.key; };
        if (kind.label && !isPlaced(desk.catalogue(), isIt) &&
            (!kind.mayOpen || kind.mayOpen(desk))) {
            found.push_back(&kind);
        }
    }
    return found;
}

} // namespace caravan::ui
