// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/page_flow.h"

#include "ui/models/desk.h"
#include "ui/page/page.h"
#include "ui/shell/messages.h"
#include "ui/shell/page_stack.h"

#include <QGuiApplication>

namespace caravan::ui {

PageFlow::PageFlow(const PageSite& site, PageStack& pages, Messages& messages, QObject* parent)
    : QObject(parent), m_site(site), m_pages(pages), m_messages(messages)
{
    pages.setMaker([this](const Route& route) { return make(route); });
    connect(&messages, &Messages::routePicked, this, &PageFlow::open);
    connect(&messages, &Messages::stepped, this, &PageFlow::leaveGone);
}

Page* PageFlow::make(const Route& route)
{
    Page* page = m_site.bench.make(m_site, route);
    if (page) {
        watch(*page);
    }
    return page;
}

void PageFlow::watch(Page& page)
{
    Page* from = &page;
    connect(from, &Page::routeRequested, this, [this, from](const Route& route) {
        if (!from->endsWithRoute()) {
            follow(route);
            return;
        }
        if (m_pages.current() == from) {
            m_pages.leave(route);
        }
        open(route);
    });
    connect(from, &Page::windowRequested, this, &PageFlow::windowRequested);
    connect(from, &Page::backRequested, this, &PageFlow::leave);
    connect(from, &Page::signInRequested, this, &PageFlow::signInRequested);
    connect(from, &Page::titleChanged, this, &PageFlow::titleChanged);
    connect(from, &Page::messageRequested, &m_messages, &Messages::say);
    connect(from, &Page::madeRequested, &m_messages, &Messages::sayMade);
    connect(from, &Page::offersRequested, &m_messages, &Messages::sayOffers);
}

void PageFlow::follow(const Route& route)
{
    const bool elsewhere = QGuiApplication::keyboardModifiers() & Qt::ControlModifier;
    if (elsewhere && route.key == "record") {
        Q_EMIT windowRequested(route);
    } else {
        open(route);
    }
}

void PageFlow::open(const Route& route)
{
    Page* before = m_pages.current();
    const bool hadDraft = before && before->hasDraft();
    m_pages.open(route);
    if (const Route* at = m_pages.currentRoute(); at && *at == route) {
        m_pages.current()->arrange(route);
    }
    if (hadDraft && m_pages.current() != before) {
        m_messages.toast().say(tr("Draft kept"), QStringLiteral("pencil"), tr("Keep editing"),
                               [this, before] { m_pages.reveal(before); });
    }
}

void PageFlow::leave()
{
    Page* page = m_pages.current();
    const Route route = *m_pages.currentRoute();
    if (page->hasDraft()) {
        m_pages.back();
        m_messages.toast().say(tr("Draft kept"), QStringLiteral("pencil"), tr("Keep editing"),
                               [this, page] { m_pages.reveal(page); });
        return;
    }
    const Entity* entity = m_site.desk.catalogue().entity(route.entity);
    const bool isWork = entity && entity->role == EntityRole::work;
    m_pages.leave(
        Route::list(isWork ? route.entity : m_site.desk.catalogue().at(Serves::customers).name));
}

/// Nobody stays on a record that the step back took away.
void PageFlow::leaveGone()
{
    const Route* route = m_pages.currentRoute();
    if (route == nullptr || route->key != "record") {
        return;
    }
    const auto row = m_site.desk.replica().find(route->entity, route->id);
    if (!row || row->record.life != Life::live) {
        leave();
    }
}

void PageFlow::openHereToo()
{
    Q_EMIT windowRequested(Route(*m_pages.currentRoute()));
}

void PageFlow::createHere()
{
    const Entity* here = m_site.desk.catalogue().entity(m_pages.currentRoute()->entity);
    if (here && here->role == EntityRole::work && m_site.desk.rights().mayCreate(*here)) {
        open(Route::create(here->name));
    } else {
        Q_EMIT createAnyRequested();
    }
}

} // namespace caravan::ui
