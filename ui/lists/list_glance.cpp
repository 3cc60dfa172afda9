// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_glance.h"

#include "ui/models/desk.h"
#include "ui/widgets/card.h"
#include "ui/workbench/workbench.h"

#include <QScopedValueRollback>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kSoonMs = 120;
constexpr int kRightFrom = 900; ///< width of list and preview together
constexpr int kRightWidth = 460;
constexpr int kBelowHeight = 300;
constexpr int kViewWidthMin = 430; ///< the kinds of the composer side by side
constexpr int kViewHeightMin = 180;
constexpr int kListWidthMin = 300;
const QString kOpenKey = QStringLiteral("glance.open");

} // namespace

ListGlance::ListGlance(Desk& desk, const Workbench& bench, QWidget* list, QWidget* parent)
    : QSplitter(parent), m_desk(desk), m_bench(bench), m_soon(new QTimer(this))
{
    setChildrenCollapsible(false);
    addWidget(list);
    setStretchFactor(0, 1);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoonMs);
    connect(m_soon, &QTimer::timeout, this, [this] {
        if (m_isOpen) {
            m_view->setRecord(m_key);
        }
    });
    connect(this, &QSplitter::splitterMoved, this,
            [this] { m_desk.preferences().setValue(sizeKey(), sizes().last()); });
    restore();
}

void ListGlance::makeView()
{
    m_view = m_bench.makeGlance(m_desk);
    if (!m_view) {
        return;
    }
    auto* card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_view);
    m_card = card;
    addWidget(card);
    setStretchFactor(1, 0);
    connect(m_view, &GlanceView::routeRequested, this, &ListGlance::routeRequested);
    connect(m_view, &GlanceView::messageRequested, this, &ListGlance::messageRequested);
    connect(m_view, &GlanceView::madeRequested, this, &ListGlance::madeRequested);
    connect(m_view, &GlanceView::offersRequested, this, &ListGlance::offersRequested);
}

void ListGlance::setOpen(bool isOpen)
{
    if (isOpen == m_isOpen || (m_view && m_view->hasDraft() && !m_view->keepDraft())) {
        return;
    }
    m_isOpen = isOpen;
    if (isOpen && !m_view) {
        makeView();
    }
    if (!m_view) {
        m_isOpen = false; // nobody registered one
        return;
    }
    if (m_card) {
        m_card->setVisible(isOpen);
    }
    if (isOpen) {
        arrange();
        m_view->setRecord(m_key);
    }
    m_desk.preferences().setValue(kOpenKey, isOpen);
    Q_EMIT opened(isOpen);
}

void ListGlance::restore()
{
    setOpen(m_desk.preferences().value(kOpenKey).toBool());
}

void ListGlance::follow(const std::optional<RecordKey>& key)
{
    m_key = key;
    if (m_isOpen) {
        m_soon->start();
    }
}

void ListGlance::perform(Verb verb, const RecordKey& key)
{
    setOpen(true);
    if (m_view) {
        m_view->setRecord(key);
        m_view->perform(verb);
    }
}

bool ListGlance::hasDraft() const
{
    return m_view && m_view->hasDraft();
}

bool ListGlance::keepDraft()
{
    return !m_view || m_view->keepDraft();
}

void ListGlance::retranslate()
{
    if (m_view) {
        m_view->retranslate();
    }
}

QString ListGlance::sizeKey() const
{
    return orientation() == Qt::Horizontal ? QStringLiteral("glance.width")
                                           : QStringLiteral("glance.height");
}

void ListGlance::arrange()
{
    const bool isRight = width() >= kRightFrom;
    setOrientation(isRight ? Qt::Horizontal : Qt::Vertical);
    m_card->setMinimumSize(isRight ? QSize(kViewWidthMin, 0) : QSize(0, kViewHeightMin));
    const int room = isRight ? width() - kListWidthMin : height() / 2;
    const int usual = isRight ? kRightWidth : kBelowHeight;
    const int wanted = m_desk.preferences().value(sizeKey()).toInt(usual);
    const int least = isRight ? kViewWidthMin : kViewHeightMin;
    const int size = std::max(least, std::min(wanted, room));
    setSizes({std::max(1, (isRight ? width() : height()) - size), size});
}

void ListGlance::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    if (m_isOpen) {
        arrange();
    }
}

} // namespace caravan::ui
