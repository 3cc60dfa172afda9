// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/places.h"

#include "core/schema/navigation.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace caravan::ui {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Places)
};

/// Pages that are no list of an entity, by the key of their place.
std::map<std::string, NavPlace, std::less<>> pagePlaces()
{
    const auto page = [](const char* key, const char* icon, const QString& label) {
        return std::pair<const std::string, NavPlace>(
            key, {QLatin1String(key), QLatin1String(icon), label});
    };
    return {page("start", "layout-dashboard", Places::tr("Start")),
            page("board", "columns-3", Places::tr("Board")),
            page("reports", "gauge", Places::tr("Reports")),
            page("review", "history", Places::tr("Review")),
            page("approvals", "circle-check", Places::tr("Approvals")),
            page("day", "clipboard-check", Places::tr("Visits of the day")),
            page("parts", "warehouse", Places::tr("Parts and tools")),
            page("calendar", "calendar", Places::tr("Calendar")),
            page("dispatch", "users-round", Places::tr("Dispatch"))};
}

} // namespace

QList<NavPlace> sidebarPlaces(const Catalogue& catalogue, const Rights& rights)
{
    std::vector<const Entity*> others = Navigation::builtIn().work(catalogue);
    const auto placeOf = [](const Entity& entity) -> NavPlace {
        return {toQString(entity.name), toQString(entity.icon), labelText(entity.plural)};
    };
    const auto pages = pagePlaces();
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
            if (needed && !rights.mayCreate(*needed)) {
                continue;
            }
            if (std::find(others.begin(), others.end(), entity) != others.end()) {
                places.append(placeOf(*entity));
                std::erase(others, entity);
            } else if (const auto page = pages.find(place.page); page != pages.end()) {
                places.append(page->second);
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

std::vector<const Entity*> companyData(const Catalogue& catalogue)
{
    std::vector<const Entity*> all;
    for (const Entity& entity : catalogue.entities()) {
        if (entity.role == EntityRole::setup && !entity.isHidden) {
            all.push_back(&entity);
        }
    }
    return all;
}

} // namespace caravan::ui
