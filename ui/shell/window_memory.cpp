// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/window_memory.h"

#include "core/schema/navigation.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"

#include <QJsonArray>
#include <QScreen>
#include <QWidget>

namespace caravan::ui {

namespace {

const QString kSizeKey = QStringLiteral("window.size");
const QString kPlaceKey = QStringLiteral("window.place");

constexpr QSize kFirstSize{1320, 820};
constexpr QSize kWindowFrame{2, 40}; ///< what a desktop may draw around it

} // namespace

void restoreSize(QWidget& window, const Preferences& preferences)
{
    const QJsonArray kept = preferences.value(kSizeKey).toArray();
    QSize size = kept.size() == 2 ? QSize(kept.at(0).toInt(), kept.at(1).toInt()) : kFirstSize;
    if (const QScreen* on = window.screen()) {
        size = size.boundedTo(on->availableGeometry().size() - kWindowFrame);
    }
    window.resize(size.expandedTo(window.minimumSize()));
}

void keepSize(const QWidget& window, Preferences& preferences)
{
    preferences.setValue(kSizeKey, QJsonArray{window.width(), window.height()});
}

Route lastPlace(Desk& desk)
{
    const std::string place = toStd(desk.preferences().value(kPlaceKey).toString());
    if (desk.catalogue().entity(place) != nullptr) {
        return Route::list(place);
    }
    const auto work = desk.catalogue().navigation().work(desk.catalogue());
    const bool isStart = place.empty() || place == Route::start().key || work.empty();
    return isStart ? Route::start() : Route::list(work.front()->name);
}

void keepPlace(const Route& route, Preferences& preferences)
{
    if (route.isList() || route == Route::start()) {
        preferences.setValue(kPlaceKey, toQString(route.isList() ? route.entity : route.key));
    }
}

} // namespace caravan::ui
