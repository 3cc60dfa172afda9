// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/places.h"

#include "core/schema/navigation.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>

namespace caravan::ui {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Places)
};

} // namespace

QList<NavPlace> sidebarPlaces(const Desk& desk, const Workbench& bench)
{
    const Catalogue& catalogue = desk.catalogue();
    std::vector<const Entity*> others = Navigation::builtIn().work(catalogue);
    const auto placeOf = [](const Entity& entity) -> NavPlace {
        return {toQString(entity.name), toQString(entity.icon), labelText(entity.plural)};
    };
    QList<NavPlace> shown;
    const auto addSection = [&](const QString& key, const QString& heading,
                                const QList<NavPlace>& places) {
        if (!heading.isEmpty() && !places.isEmpty()) {
            shown.append({key, {}, heading, true});
        }
        shown.append(places);
    };
    for (const NavigationSection& section : Navigation::builtIn().sections()) {
        QList<NavPlace> places;
        for (const NavigationPlace& place : section.places) {
            const Entity* entity = catalogue.entity(place.entity);
            const Entity* needed = catalogue.entity(place.mayCreate);
            if (needed && !desk.rights().mayCreate(*needed)) {
                continue;
            }
            if (std::find(others.begin(), others.end(), entity) != others.end()) {
                places.append(placeOf(*entity));
                std::erase(others, entity);
            } else if (const PageKind* page = bench.page(place.page); page && page->label) {
                places.append({toQString(page->key), page->icon, page->label()});
            }
        }
        addSection(toQString(section.name),
                   section.labels.empty() ? QString() : labelText(section.labels), places);
    }
    QList<NavPlace> more;
    for (const Entity* entity : others) {
        more.append(placeOf(*entity));
    }
    addSection(QStringLiteral("more"), Places::tr("More"), more);
    return shown;
}

std::vector<const PageKind*> pagesWithoutPlace(const Desk& desk, const Workbench& bench)
{
    const auto hasPlace = [](const PageKind& kind) {
        const auto& sections = Navigation::builtIn().sections();
        return std::any_of(sections.begin(), sections.end(), [&](const auto& section) {
            return std::any_of(
                section.places.begin(), section.places.end(),
                [&](const NavigationPlace& place) { return place.page == kind.key; });
        });
    };
    std::vector<const PageKind*> found;
    for (const PageKind& kind : bench.pages()) {
        if (kind.label && !hasPlace(kind) && (!kind.mayOpen || kind.mayOpen(desk))) {
            found.push_back(&kind);
        }
    }
    return found;
}

} // namespace caravan::ui
