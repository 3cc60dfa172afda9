// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/commands.h"

#include "core/schema/navigation.h"
#include "ui/admin/company_data.h"
#include "ui/models/desk.h"
#include "ui/shell/places.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kPlaceKeys = 8;

} // namespace

Commands::Commands(QWidget& window, const Desk& desk, const Workbench& bench)
    : QObject(&window), m_window(window), m_desk(desk), m_bench(bench),
      m_createMenu(new QMenu(&window))
{
}

QAction* Commands::add(const QString& name)
{
    auto* action = new QAction(name, &m_window);
    m_window.addAction(action);
    m_actions.append(action);
    return action;
}

void Commands::add(const QString& name, const Route& route, const QKeySequence& key)
{
    QAction* action = add(name);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [this, route] { Q_EMIT routePicked(route); });
}

void Commands::fill(const QList<NavPlace>& places, const QList<NavPlace>& workspaces)
{
    for (QAction* action : std::as_const(m_actions)) {
        m_window.removeAction(action);
        action->deleteLater();
    }
    m_actions.clear();
    int number = 0;
    for (const NavPlace& place : places) {
        ++number;
        add(place.label, m_bench.routeTo(toStd(place.key)),
            number <= kPlaceKeys ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))
                                 : QKeySequence());
    }
    for (int i = 0; workspaces.size() > 1 && i < workspaces.size(); ++i) {
        const NavPlace& workspace = workspaces.at(i);
        QAction* action = add(tr("Workspace: %1").arg(workspace.label));
        action->setShortcut(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
        connect(action, &QAction::triggered, this,
                [this, key = workspace.key] { Q_EMIT workspacePicked(key); });
    }
    for (const Entity* entity : companyData(m_desk.catalogue())) {
        const auto isOfIt = [&](const NavPlace& place) {
            return place.key == toQString(entity->name);
        };
        if (std::any_of(places.begin(), places.end(), isOfIt)) {
            continue;
        }
        add(labelText(entity->plural), Route::list(entity->name), {});
    }
    for (const PageKind* kind : pagesWithoutPlace(m_desk, m_bench)) {
        add(kind->label(), Route::of(kind->key), {});
    }
    connect(add(tr("Forms not saved yet")), &QAction::triggered, this, &Commands::draftsPicked);

    m_createMenu->clear();
    for (const Entity* entity : kindsToCreate()) {
        const Route route = Route::create(entity->name);
        add(tr("New %1", "kind of record").arg(labelInSentence(entity->labels)), route, {});
        QAction* action =
            m_createMenu->addAction(icon(toQString(entity->icon)), labelText(entity->labels));
        connect(action, &QAction::triggered, this, [this, route] { Q_EMIT routePicked(route); });
    }
}

std::vector<const Entity*> Commands::kindsToCreate() const
{
    std::vector<const Entity*> kinds;
    for (const Entity* entity : m_desk.catalogue().navigation().work(m_desk.catalogue())) {
        if (m_desk.rights().mayCreate(*entity)) {
            kinds.push_back(entity);
        }
    }
    return kinds;
}

} // namespace caravan::ui
