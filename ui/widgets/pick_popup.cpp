// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/pick_popup.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/pick_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kPickPopupShadow = 12;
constexpr int kHeightMax = 420;

} // namespace

PickPopup::PickPopup(QLineEdit& line)
    : QWidget(&line), m_line(line), m_list(new QListView), m_model(new QStandardItemModel(this))
{
    hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPickPopupShadow + 1, kPickPopupShadow + 5, kPickPopupShadow + 1,
                               kPickPopupShadow + 5);
    layout->addWidget(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        const QString key = index.data(kPickKeyRole).toString();
        if (!key.isEmpty()) {
            hide();
            Q_EMIT picked(key);
        }
    });
    line.installEventFilter(this);
    // Once it is a child of the window it would outlive its line.
    connect(&line, &QObject::destroyed, this, &QObject::deleteLater);
}

void PickPopup::offer(const QList<PickItem>& items, const QString& needle, const QString& nothing)
{
    m_model->clear();
    const QList<PickItem> shown = items.isEmpty() ? QList<PickItem>{{{}, {}, nothing, {}}} : items;
    for (const PickItem& item : shown) {
        auto* row = new QStandardItem(item.title);
        row->setData(item.key, kPickKeyRole);
        row->setData(item.icon, kPickIconRole);
        row->setData(item.detail, kPickDetailRole);
        row->setData(needle, kPickNeedleRole);
        row->setData(item.opens, kPickOpensRole);
        if (item.key.isEmpty()) {
            row->setFlags(Qt::NoItemFlags);
        }
        m_model->appendRow(row);
    }
    place();
    show();
    raise();
    move(1);
}

void PickPopup::place()
{
    QWidget* window = m_line.window();
    if (parentWidget() != window) {
        setParent(window);
    }
    int content = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        content += PickDelegate::rowHeight(m_model->index(row, 0));
    }
    const QPoint below = m_line.mapTo(window, QPoint(0, m_line.height() + 4));
    const QPoint above = m_line.mapTo(window, QPoint(0, -4));
    const int width = std::max(m_line.width(), m_widthMin);
    const int wanted = std::min(content, kHeightMax) + 10;
    const bool up = below.y() + wanted > window->height() && above.y() > window->height() / 2;
    const int room = up ? above.y() - 8 : window->height() - below.y() - 8;
    const int height = std::min(wanted, room);
    const int x = std::min(below.x(), window->width() - width - 8);
    setGeometry(x - kPickPopupShadow, (up ? above.y() - height : below.y()) - kPickPopupShadow,
                width + 2 * kPickPopupShadow, height + 2 * kPickPopupShadow);
}

void PickPopup::move(int step)
{
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + step + rows) % rows;
        if (m_model->index(row, 0).flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            m_line.setAccessibleDescription(m_model->index(row, 0).data().toString());
            return;
        }
    }
}

bool PickPopup::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: {
        if (m_freshen) {
            m_freshen();
        }
        const QModelIndex current = m_list->currentIndex();
        const QString chosen = current.data(kPickKeyRole).toString();
        const bool isLeft =
            key == Qt::Key_Tab && (!m_tabPicks || current.data(kPickOpensRole).toBool());
        hide();
        if (!chosen.isEmpty() && !isLeft) {
            Q_EMIT picked(chosen);
        }
        return key != Qt::Key_Tab;
    }
    default:
        return false;
    }
}

bool PickPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_line && isVisible()) {
        if (event->type() == QEvent::ShortcutOverride) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
                event->accept();
                return true;
            }
        }
        if (event->type() == QEvent::KeyPress) {
            return takeKey(static_cast<QKeyEvent*>(event)->key());
        }
        if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
            hide();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PickPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    const QRect box =
        rect().adjusted(kPickPopupShadow, kPickPopupShadow, -kPickPopupShadow, -kPickPopupShadow);
    paintShadow(painter, box, kCardRadius, tokens.dark);
    paintBox(painter, box, tokens.raised, tokens.border, kCardRadius);
}

} // namespace caravan::ui
