// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/nav_list.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QContextMenuEvent>
#include <QLinearGradient>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace caravan::ui {

namespace {

enum NavRole { kKeyRole = Qt::UserRole, kIconRole, kCountRole, kIsHeadingRole, kIsFoldedRole };

constexpr int kHeadingHeight = 32;
constexpr int kNarrowHeadingHeight = 13;
constexpr int kHeadingSize = 11;
constexpr int kFoldSize = 14;
constexpr int kFadeHeight = 14; ///< what stands there whole can still be read

bool isHeading(const QModelIndex& index)
{
    return index.data(kIsHeadingRole).toBool();
}

class NavDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setNarrow(bool narrow) { m_narrow = narrow; }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const int heading = m_narrow ? kNarrowHeadingHeight : kHeadingHeight;
        return {kNarrowSidebarWidth, isHeading(index) ? heading : kNavItemHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        if (isHeading(index)) {
            paintHeading(*painter, option, index);
            return;
        }
        const Tokens& tokens = currentTokens();
        const bool current = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        const QRect box = option.rect.adjusted(kGap, 2, -kGap, -2);
        if (current || hovered) {
            paintBox(*painter, box, current ? tokens.accentSoft : tokens.hover, Qt::transparent,
                     kControlRadius);
        }
        if (option.widget->hasFocus() && current &&
            option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            paintFocusRing(*painter, box, tokens.accent, kControlRadius);
        }
        const QColor ink = current ? tokens.accent : tokens.text2;
        const QString name = index.data(kIconRole).toString();
        if (m_narrow) {
            paintIcon(*painter, box, name, ink, kIconSize);
            return;
        }
        paintIcon(*painter, QRect(box.x() + 10, box.y(), kIconSize, box.height()), name, ink,
                  kIconSize);
        QFont font = option.font;
        font.setWeight(current ? QFont::DemiBold : QFont::Medium);
        QRect text = box.adjusted(10 + kIconSize + 10, 0, -10, 0);
        const QVariant count = index.data(kCountRole);
        if (count.isValid()) {
            QFont small = option.font;
            small.setPixelSize(11);
            small.setWeight(QFont::Medium);
            const QString number = QLocale().toString(count.toLongLong());
            painter->setFont(small);
            painter->setPen(current ? tokens.accent : tokens.text3);
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, number);
            text.setRight(text.right() - QFontMetrics(small).horizontalAdvance(number) - kGap);
        }
        painter->setFont(font);
        painter->setPen(current ? tokens.accent : tokens.text);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const
    {
        const Tokens& tokens = currentTokens();
        const QRect box = option.rect.adjusted(kGap + 10, 0, -kGap - 10, -4);
        if (m_narrow) {
            painter.fillRect(QRect(box.x(), option.rect.center().y(), box.width(), 1),
                             tokens.border);
            return;
        }
        QFont font = option.font;
        font.setPixelSize(kHeadingSize);
        font.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(font);
        const QRect line(box.x(), box.bottom() - metrics.height(), box.width(), metrics.height());
        const QRect text = line.adjusted(0, 0, -kFoldSize - kGap, 0);
        painter.setFont(font);
        painter.setPen(tokens.text3);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        const bool isFolded = index.data(kIsFoldedRole).toBool();
        if (isFolded || option.state & QStyle::State_MouseOver) {
            paintIcon(painter, QRect(line.right() - kFoldSize, line.y(), kFoldSize, line.height()),
                      isFolded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                      tokens.text3, kFoldSize);
        }
    }

    bool m_narrow = false;
};

} // namespace

NavList::NavList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new NavDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void NavList::setPlaces(const QList<NavPlace>& places)
{
    if (places == m_shown && !places.isEmpty()) {
        return; // what is being pressed stays what is released
    }
    m_shown = places;
    const QScopedValueRollback quiet(m_quiet, true);
    const QString before = currentIndex().data(kKeyRole).toString();
    m_model->clear();
    for (const NavPlace& place : places) {
        auto* item = new QStandardItem(place.label);
        item->setData(place.key, kKeyRole);
        item->setData(place.icon, kIconRole);
        item->setToolTip(plainToolTip(place.label));
        if (place.isHeading) {
            item->setData(true, kIsHeadingRole);
            item->setFlags(Qt::NoItemFlags);
        }
        m_model->appendRow(item);
    }
    fold();
    setCurrent(before);
}

void NavList::setFolded(const QStringList& headings)
{
    m_folded = headings;
    fold();
}

void NavList::fold()
{
    bool isFolded = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        if (item->data(kIsHeadingRole).toBool()) {
            isFolded = m_folded.contains(item->data(kKeyRole).toString());
            item->setData(isFolded, kIsFoldedRole);
        } else {
            setRowHidden(row, isFolded);
        }
    }
}

/// Only the left button goes anywhere.
void NavList::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        const QModelIndex before = currentIndex();
        QListView::mousePressEvent(event);
        const QModelIndex now = indexAt(event->pos());
        if (now.isValid() && now == before && !isHeading(now)) {
            Q_EMIT placePicked(now.data(kKeyRole).toString()); // back to it from a page below it
        }
    }
}

void NavList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid() && !isHeading(index)) {
        const QPoint at =
            isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
        Q_EMIT menuRequested(index.data(kKeyRole).toString(), at);
    }
}

/// What is cut at the edge fades: there is more below.
void NavList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (verticalScrollBar()->value() == verticalScrollBar()->maximum()) {
        return;
    }
    QPainter painter(viewport());
    const QRect edge(0, viewport()->height() - kFadeHeight, viewport()->width(), kFadeHeight);
    const QColor ground = currentTokens().sidebar;
    QColor clear = ground;
    clear.setAlpha(0);
    QLinearGradient fade(edge.topLeft(), edge.bottomLeft());
    fade.setColorAt(0, clear);
    fade.setColorAt(1, ground);
    painter.fillRect(edge, fade);
}

void NavList::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isHeading(index)) {
        const QString key = index.data(kKeyRole).toString();
        if (!m_folded.removeOne(key)) {
            m_folded.append(key);
        }
        fold();
        Q_EMIT foldedChanged();
    }
    QListView::mouseReleaseEvent(event);
}

void NavList::setCount(const QString& key, std::optional<qint64> count)
{
    const QModelIndex index = indexOf(key);
    if (index.isValid()) {
        m_model->setData(index, count ? QVariant(*count) : QVariant(), kCountRole);
        const QString label = index.data().toString();
        m_model->setData(
            index,
            count ? tr("%1, %Ln record(s)", nullptr, static_cast<int>(*count)).arg(label) : label,
            Qt::AccessibleTextRole);
    }
}

void NavList::setCurrent(const QString& key)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QModelIndex index = indexOf(key);
    if (index.isValid()) {
        setCurrentIndex(index);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
}

void NavList::setNarrow(bool narrow)
{
    static_cast<NavDelegate*>(itemDelegate())->setNarrow(narrow);
    doItemsLayout(); // headings are lower then
}

void NavList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid()) {
        Q_EMIT placePicked(current.data(kKeyRole).toString());
    }
}

QList<NavPlace> NavList::places() const
{
    QList<NavPlace> places;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (!isHeading(index)) {
            places.append({index.data(kKeyRole).toString(), index.data(kIconRole).toString(),
                           index.data().toString()});
        }
    }
    return places;
}

QModelIndex NavList::indexOf(const QString& key) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(kKeyRole).toString() == key) {
            return index;
        }
    }
    return {};
}

} // namespace caravan::ui
