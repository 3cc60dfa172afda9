// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/sidebar_content.h"

#include "ui/models/desk.h"
#include "ui/models/reader.h"
#include "ui/shell/places.h"
#include "ui/shell/sidebar.h"
#include "ui/text/format.h"
#include "ui/workbench/workbench.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace caravan::ui {

namespace {

const QString kFoldedKey = QStringLiteral("window.folded");

} // namespace

SidebarContent::SidebarContent(Sidebar& sidebar, Desk& desk, const Workbench& bench,
                               QObject* parent)
    : QObject(parent), m_sidebar(sidebar), m_desk(desk), m_bench(bench),
      m_counting(new Reader(desk, this))
{
    NavList& places = sidebar.places();
    places.setFolded(desk.preferences().value(kFoldedKey).toVariant().toStringList());
    connect(&places, &NavList::foldedChanged, this, [this, &places] {
        m_desk.preferences().setValue(kFoldedKey, QJsonArray::fromStringList(places.folded()));
    });
    connect(&desk, &Desk::committed, this, &SidebarContent::takeCommit);
    connect(&desk, &Desk::unreadChanged, this, &SidebarContent::showNews);
    showNews();
}

QList<NavPlace> SidebarContent::fill()
{
    m_sidebar.setPlaces(sidebarPlaces(m_desk, m_bench));
    showWaiting(nullptr);
    showCounts(nullptr);
    return m_sidebar.places().places();
}

void SidebarContent::showCurrent(const Route& route)
{
    m_sidebar.setCurrent(toQString(route.entity.empty() ? route.key : route.entity));
}

void SidebarContent::showNews()
{
    m_sidebar.setNewsCount(static_cast<qint64>(m_desk.unreadCount()));
}

void SidebarContent::takeCommit(const Commit& commit)
{
    showWaiting(&commit);
    showCounts(&commit);
}

void SidebarContent::showWaiting(const Commit* commit)
{
    for (const PageKind& kind : m_bench.pages()) {
        const bool mayDiffer = !commit || std::any_of(kind.waitingOn.begin(), kind.waitingOn.end(),
                                                      [&](const std::string& entity) {
                                                          return commit->touches(entity);
                                                      });
        if (kind.waiting && mayDiffer) {
            const qint64 waiting = kind.waiting(m_desk);
            m_sidebar.setCount(toQString(kind.key),
                               waiting > 0 ? std::optional(waiting) : std::nullopt);
        }
    }
}

/// Of what is large the count is read beside the UI thread.
void SidebarContent::showCounts(const Commit* commit)
{
    for (const Entity& entity : m_desk.catalogue().entities()) {
        if (entity.role != EntityRole::work || (commit && !commit->touches(entity.name))) {
            continue;
        }
        if (m_desk.isLarge(entity)) {
            m_uncounted.insert(entity.name);
        } else {
            const auto count = m_desk.replica().count({entity.name, {}, {}, {}});
            m_sidebar.setCount(toQString(entity.name),
                               count ? std::optional<qint64>(*count) : std::nullopt);
        }
    }
    if (!m_uncounted.empty() && !m_counting->isBusy()) {
        countLarge();
    }
}

/// Those that change meanwhile are counted next.
void SidebarContent::countLarge()
{
    m_counting->ask(
        [this, names = std::exchange(m_uncounted, {})](Replica& replica) -> Reader::Show {
            std::map<std::string, std::optional<qint64>> counts;
            for (const std::string& name : names) {
                const auto count = replica.count({name, {}, {}, {}});
                counts[name] = count ? std::optional<qint64>(*count) : std::nullopt;
            }
            return [this, counts] {
                for (const auto& [name, count] : counts) {
                    m_sidebar.setCount(toQString(name), count);
                }
                if (!m_uncounted.empty()) {
                    countLarge();
                }
            };
        });
}

} // namespace caravan::ui
