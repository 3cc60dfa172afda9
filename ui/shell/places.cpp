// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/places.h"

#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace caravan::ui {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Places)
};

/// Company data that not only managers keep.
constexpr std::array<std::string_view, 6> kKeptByMany{
    "competitor", "maintenance_plan", "service_contract", "stock", "stock_location", "tool"};

/// Pages that are no list of an entity, by the key of their place.
std::map<std::string, NavPlace, std::less<>> pagePlaces(const Catalogue& catalogue,
                                                        const Rights& rights)
{
    const auto page = [](const char* key, const char* icon, const QString& label) {
        return std::pair<const std::string, NavPlace>(
            key, {QLatin1String(key), QLatin1String(icon), label});
    };
    std::map<std::string, NavPlace, std::less<>> pages{
        page("start", "layout-dashboard", Places::tr("Start")),
        page("board", "columns-3", Places::tr("Board")),
        page("reports", "gauge", Places::tr("Reports")),
        page("review", "history", Places::tr("Review")),
        page("approvals", "circle-check", Places::tr("Approvals")),
        page("day", "clipboard-check", Places::tr("Visits of the day")),
        page("parts", "warehouse", Places::tr("Parts and tools")),
        page("calendar", "calendar", Places::tr("Calendar"))};
    // Whoever keeps maintenance plans sends people on their way.
    if (rights.mayCreate(catalogue.at("maintenance_plan"))) {
        pages.insert(page("dispatch", "users-round", Places::tr("Dispatch")));
    }
    return pages;
}

} // namespace

QList<NavPlace> sidebarPlaces(const Catalogue& catalogue, const Rights& rights)
{
    const std::tuple<QString, QString, std::vector<std::string>> sections[] = {
        {{}, {}, {"start", "account", "contact", "activity", "calendar"}},
        {QStringLiteral("selling"),
         Places::tr("Selling"),
         {"lead", "opportunity", "board", "quote", "approvals", "sales_order", "product"}},
        {QStringLiteral("service"),
         Places::tr("Service"),
         {"visit", "day", "dispatch", "asset", "parts", "rma"}},
        {QStringLiteral("overview"), Places::tr("Overview"), {"reports", "review"}},
    };
    std::vector<const Entity*> others;
    for (const Entity& entity : catalogue.entities()) {
        if (entity.place > 0) {
            others.push_back(&entity);
        }
    }
    std::sort(others.begin(), others.end(),
              [](const Entity* a, const Entity* b) { return a->place < b->place; });
    const auto placeOf = [](const Entity& entity) -> NavPlace {
        return {toQString(entity.name), toQString(entity.icon), labelText(entity.plural)};
    };
    const auto byKey = pagePlaces(catalogue, rights);
    QList<NavPlace> shown;
    const auto addSection = [&](const QString& key, const QString& heading,
                                const QList<NavPlace>& places) {
        if (!heading.isEmpty() && !places.isEmpty()) {
            shown.append({key, {}, heading, true});
        }
        shown.append(places);
    };
    for (const auto& [section, heading, keys] : sections) {
        QList<NavPlace> places;
        for (const std::string& key : keys) {
            const auto entity = std::find_if(others.begin(), others.end(),
                                             [&](const Entity* one) { return one->name == key; });
            if (entity != others.end()) {
                places.append(placeOf(**entity));
                others.erase(entity);
            } else if (const auto page = byKey.find(key); page != byKey.end()) {
                places.append(page->second);
            }
        }
        addSection(section, heading, places);
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
        const bool isShared =
            entity.write == WriteRight::manager || entity.write == WriteRight::administrator;
        // What rules note for others to see (exports) belongs here too.
        const bool isCompanys =
            isShared || !entity.isTyped() ||
            std::find(kKeptByMany.begin(), kKeptByMany.end(), entity.name) != kKeptByMany.end();
        if (entity.place == 0 && isCompanys && entity.name != "user") {
            all.push_back(&entity);
        }
    }
    return all;
}

} // namespace caravan::ui
