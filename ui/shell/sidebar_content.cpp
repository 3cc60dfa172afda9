// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/sidebar_content.h"

#include "core/store/people.h"
#include "ui/models/desk.h"
#include "ui/models/reader.h"
#include "ui/shell/sidebar.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/workbench/workbench.h"

#include <QJsonArray>
#include <QMenu>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace caravan::ui {

namespace {

const QString kFoldedKey = QStringLiteral("window.folded");
const QString kWorkspaceKey = QStringLiteral("window.workspace");
const QString kPinnedKey = QStringLiteral("window.pinned");
const QString kOrderedKey = QStringLiteral("window.order");

} // namespace

SidebarContent::SidebarContent(Sidebar& sidebar, Desk& desk, const Workbench& bench,
                               QObject* parent)
    : QObject(parent), m_sidebar(sidebar), m_desk(desk), m_bench(bench),
      m_counting(new Reader(desk, this))
{
    NavList& places = sidebar.places();
    places.setFolded(keptNames(desk.preferences(), kFoldedKey));
    connect(&places, &NavList::foldedChanged, this, [this, &places] {
        m_desk.preferences().setValue(kFoldedKey, QJsonArray::fromStringList(places.folded()));
    });
    connect(&places, &NavList::menuRequested, this, &SidebarContent::showMenu);
    connect(&sidebar, &Sidebar::workspacePicked, this, &SidebarContent::pickWorkspace);
    connect(&desk, &Desk::committed, this, &SidebarContent::takeCommit);
    connect(&desk, &Desk::unreadChanged, this, &SidebarContent::showNews);
    showNews();
}

QList<NavPlace> SidebarContent::fill()
{
    m_role = m_desk.replica().syncState().role;
    m_sidebar.setWorkspaces(workspaces(), toQString(current().name));
    showPerson();
    m_sidebar.setPlaces(sidebarPlaces(m_desk, m_bench, current(), order()));
    showWaiting(nullptr);
    showCounts(nullptr);
    QList<NavPlace> reached = m_sidebar.places().places();
    for (const NavPlace& place : allPlaces(m_desk, m_bench)) {
        const bool isShown = std::any_of(reached.begin(), reached.end(),
                                         [&](const NavPlace& one) { return one.key == place.key; });
        if (!isShown) {
            reached.append(place);
        }
    }
    return reached;
}

std::vector<const Workspace*> SidebarContent::offered() const
{
    const Navigation& navigation = m_desk.catalogue().navigation();
    auto offered = navigation.workspacesOf(m_desk.replica().syncState().role);
    return offered.empty() ? navigation.workspacesOf({}) : offered;
}

/// The one that was picked last, if it is still offered: a role may change.
const Workspace& SidebarContent::current() const
{
    const std::string name = toStd(m_desk.preferences().value(kWorkspaceKey).toString());
    const std::vector<const Workspace*> all = offered();
    const auto picked = std::find_if(all.begin(), all.end(),
                                     [&](const Workspace* one) { return one->name == name; });
    return picked == all.end() ? *all.front() : **picked;
}

QList<NavPlace> SidebarContent::workspaces() const
{
    QList<NavPlace> lines;
    for (const Workspace* one : offered()) {
        lines.append({toQString(one->name), toQString(one->icon), labelText(one->labels)});
    }
    return lines;
}

void SidebarContent::pickWorkspace(const QString& name)
{
    m_desk.preferences().setValue(kWorkspaceKey, name);
    Q_EMIT arranged();
}

PlaceOrder SidebarContent::order() const
{
    const auto listOf = [&](const QString& key) { return keptNames(m_desk.preferences(), key); };
    return {listOf(kPinnedKey), listOf(kOrderedKey)};
}

void SidebarContent::showMenu(const QString& place, const QPoint& at)
{
    QMenu menu;
    const bool isPinned = order().pinned.contains(place);
    connect(
        menu.addAction(icon(QStringLiteral("star")), isPinned ? tr("Unpin") : tr("Pin to the top")),
        &QAction::triggered, this, [&] { togglePin(place); });
    menu.addSeparator();
    const QStringList section = sectionOf(place);
    QAction* up = menu.addAction(icon(QStringLiteral("arrow-up")), tr("Move up"));
    QAction* down = menu.addAction(icon(QStringLiteral("arrow-down")), tr("Move down"));
    up->setEnabled(!section.isEmpty() && section.first() != place);
    down->setEnabled(!section.isEmpty() && section.last() != place);
    connect(up, &QAction::triggered, this, [&] { move(place, -1); });
    connect(down, &QAction::triggered, this, [&] { move(place, 1); });
    menu.exec(at);
}

void SidebarContent::togglePin(const QString& place)
{
    toggleKeptName(m_desk.preferences(), kPinnedKey, place);
    Q_EMIT arranged();
}

/// What stands under the same heading, from the top.
QStringList SidebarContent::sectionOf(const QString& place) const
{
    const QList<NavPlace> lines =
        sidebarPlaces(m_desk, m_bench, current(), order()); // with headings
    QStringList section;
    bool isHere = false;
    for (const NavPlace& line : lines) {
        if (line.isHeading) {
            if (isHere) {
                break;
            }
            section.clear();
        } else {
            section.append(line.key);
            isHere = isHere || line.key == place;
        }
    }
    return section;
}

/// Beyond the ends of its section nothing moves.
void SidebarContent::move(const QString& place, int by)
{
    QStringList section = sectionOf(place);
    const auto at = section.indexOf(place);
    if (at < 0 || at + by < 0 || at + by >= section.size()) {
        return;
    }
    section.swapItemsAt(at, at + by);
    const bool isPinned = order().pinned.contains(place);
    QStringList kept = isPinned ? QStringList() : order().ordered;
    for (const QString& key : section) {
        kept.removeAll(key);
    }
    m_desk.preferences().setValue(isPinned ? kPinnedKey : kOrderedKey,
                                  QJsonArray::fromStringList(kept + section));
    Q_EMIT arranged();
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
    if (m_role != m_desk.replica().syncState().role) { // who signed in is known by now
        Q_EMIT arranged();
        return;
    }
    if (commit.touches(
            m_desk.catalogue().people().name)) { // of a first copy their own record may come late
        showPerson();
    }
    showWaiting(&commit);
    showCounts(&commit);
}

void SidebarContent::showPerson()
{
    m_sidebar.setPerson(toQString(personName(m_desk.replica(), m_desk.replica().syncState().user)));
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
