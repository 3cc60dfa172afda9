// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/page_stack.h"

#include "ui/page/page.h"

#include <QStackedLayout>

#include <algorithm>
#include <set>

namespace caravan::ui {

namespace {

constexpr int kEntriesMax = 30;

} // namespace

PageStack::PageStack(QWidget* parent) : QWidget(parent), m_layout(new QStackedLayout(this)) {}

Page* PageStack::current() const
{
    return m_at < 0 ? nullptr : m_entries[static_cast<std::size_t>(m_at)].page;
}

const Route* PageStack::currentRoute() const
{
    return m_at < 0 ? nullptr : &m_entries[static_cast<std::size_t>(m_at)].route;
}

Page* PageStack::draft() const
{
    for (const Entry& entry : m_entries) {
        if (entry.page != current() && entry.page->hasDraft()) {
            return entry.page;
        }
    }
    return nullptr;
}

Page* PageStack::keepTyped() const
{
    const auto failed = std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) {
        return entry.page->hasDraft() && !entry.page->keepDraft();
    });
    return failed == m_entries.end() ? nullptr : failed->page;
}

void PageStack::open(const Route& route)
{
    if (currentRoute() && *currentRoute() == route) {
        current()->focusContent();
        return;
    }
    Page* page = nullptr;
    const bool isList = route.isList();
    if (const auto known = m_lists.find(route.entity); isList && known != m_lists.end()) {
        page = known->second;
    } else {
        page = m_make(route);
        if (!page) {
            return;
        }
        m_layout->addWidget(page);
        if (isList) {
            m_lists[route.entity] = page;
        }
    }
    keepDrafts();
    drop(m_at + 1, static_cast<int>(m_entries.size()));
    m_entries.push_back({route, page});
    if (static_cast<int>(m_entries.size()) > kEntriesMax) {
        drop(0, 1);
        --m_at;
    }
    go(static_cast<int>(m_entries.size()) - 1);
}

void PageStack::back()
{
    if (canGoBack()) {
        go(m_at - 1);
    }
}

void PageStack::forward()
{
    if (canGoForward()) {
        go(m_at + 1);
    }
}

void PageStack::leave(const Route& next)
{
    const int leaving = m_at;
    if (!canGoBack()) {
        open(next);
    } else {
        go(m_at - 1);
    }
    if (m_at != leaving) {
        drop(leaving, leaving + 1);
        if (m_at > leaving) {
            --m_at;
        }
        Q_EMIT currentChanged();
    }
}

void PageStack::reveal(Page* page)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [page](const Entry& entry) { return entry.page == page; });
    if (found != m_entries.end()) {
        go(static_cast<int>(found - m_entries.begin()));
    }
}

void PageStack::clear()
{
    drop(0, static_cast<int>(m_entries.size()));
    m_at = -1;
    for (const auto& [entity, page] : m_lists) {
        m_layout->removeWidget(page);
        page->deleteLater();
    }
    m_lists.clear();
}

void PageStack::remake()
{
    std::set<Page*> former;
    std::vector<Entry> entries;
    int at = -1;
    std::map<std::string, Page*> lists;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry entry = m_entries[i];
        former.insert(entry.page);
        if (entry.page->hasDraft() && entry.page->keepDraft()) {
            entry.route.preset.clear(); // it is in the draft, with what was typed since
        }
        const bool isList = entry.route.isList();
        const auto known = isList ? lists.find(entry.route.entity) : lists.end();
        entry.page = known != lists.end() ? known->second : m_make(entry.route);
        if (entry.page == nullptr) {
            continue;
        }
        if (known == lists.end()) {
            m_layout->addWidget(entry.page);
        }
        if (isList) {
            lists[entry.route.entity] = entry.page;
        }
        entries.push_back(std::move(entry));
        if (static_cast<int>(i) <= m_at) {
            at = static_cast<int>(entries.size()) - 1;
        }
    }
    for (const auto& [entity, page] : m_lists) {
        former.insert(page);
    }
    m_entries = std::move(entries);
    m_lists = std::move(lists);
    for (Page* page : former) {
        m_layout->removeWidget(page);
        page->hide();
        page->deleteLater();
    }
    m_at = -1;
    if (!m_entries.empty()) {
        go(std::max(at, 0));
    }
}

void PageStack::keepDrafts()
{
    // What was typed in a page one went back from would go with the way forward.
    const auto ahead = m_entries.begin() + m_at + 1;
    const auto end = std::stable_partition(
        ahead, m_entries.end(), [](const Entry& entry) { return entry.page->hasDraft(); });
    m_at += static_cast<int>(end - ahead);
}

void PageStack::go(int to)
{
    m_at = to;
    m_layout->setCurrentWidget(current());
    current()->focusContent();
    Q_EMIT currentChanged();
}

void PageStack::drop(int from, int to)
{
    for (int i = from; i < to; ++i) {
        const Entry& entry = m_entries[static_cast<std::size_t>(i)];
        if (!entry.route.isList()) {
            m_layout->removeWidget(entry.page);
            entry.page->hide();
            entry.page->deleteLater();
        }
    }
    if (from < to) {
        m_entries.erase(m_entries.begin() + from, m_entries.begin() + to);
    }
}

} // namespace caravan::ui
