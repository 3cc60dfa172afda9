// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/dispatch_grid.h"

#include "ui/service/dispatch_text.h"
#include "ui/text/format.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QDateTime>
#include <QDrag>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

using Minutes = std::chrono::minutes;

constexpr int kHourMin = 40;
constexpr double kBoxMin = 22;
constexpr Minutes kStep{15};

TimePoint endOf(const DispatchVisit& visit)
{
    return visit.end && *visit.end > *visit.start ? *visit.end : *visit.start + visit.duration;
}

RecordId visitIn(const QMimeData& data)
{
    const auto id = RecordId::parse(data.data(QLatin1String(kVisitMime)).toStdString());
    return id.value_or(RecordId{});
}

} // namespace

DispatchGrid::DispatchGrid(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
    setAccessibleRole(*this, QAccessible::Grouping);
}

void DispatchGrid::setDay(const DispatchDay& day, const QDateTime& midnight)
{
    m_day = day;
    m_midnight = fromLocal(midnight);
    layOut();
    updateGeometry();
    describe();
    update();
}

QSize DispatchGrid::sizeHint() const
{
    return {kGutter + (kLastHour - kFirstHour) * kHourMin,
            kHead + static_cast<int>(m_day.engineers.size()) * kRow + 1};
}

QSize DispatchGrid::minimumSizeHint() const
{
    return sizeHint();
}

double DispatchGrid::hourWidth() const
{
    return std::max<double>(kHourMin,
                            (width() - kGutter) / static_cast<double>(kLastHour - kFirstHour));
}

double DispatchGrid::xOf(TimePoint time) const
{
    const double hours =
        static_cast<double>(std::chrono::duration_cast<Minutes>(time - m_midnight).count()) / 60.0;
    return kGutter +
           std::clamp(hours - kFirstHour, 0.0, static_cast<double>(kLastHour - kFirstHour)) *
               hourWidth();
}

/// Visits at the same time share the height of their row.
void DispatchGrid::layOut()
{
    m_boxes.clear();
    for (std::size_t row = 0; row < m_day.engineers.size(); ++row) {
        const std::vector<DispatchVisit>& visits = m_day.engineers[row].visits;
        std::vector<std::pair<TimePoint, int>> lanes; ///< until when a lane is taken
        std::vector<int> laneOf;
        for (const DispatchVisit& visit : visits) {
            const auto free = std::find_if(lanes.begin(), lanes.end(), [&](const auto& lane) {
                return lane.first <= *visit.start;
            });
            const auto lane = static_cast<std::size_t>(free - lanes.begin());
            if (free == lanes.end()) {
                lanes.emplace_back(endOf(visit), 0);
            } else {
                free->first = endOf(visit);
            }
            laneOf.push_back(static_cast<int>(lane));
        }
        const double height =
            (kRow - 10.0) / std::max<double>(1.0, static_cast<double>(lanes.size()));
        for (std::size_t i = 0; i < visits.size(); ++i) {
            const double left = xOf(*visits[i].start);
            const double right = std::max(left + kBoxMin, xOf(endOf(visits[i])));
            const double top = kHead + static_cast<double>(row) * kRow + 5 + laneOf[i] * height;
            m_boxes.push_back(
                {row, &visits[i], QRectF(left + 1, top, right - left - 2, height - 2)});
        }
    }
}

const DispatchGrid::Box* DispatchGrid::boxAt(const QPointF& point) const
{
    const auto found = std::find_if(m_boxes.rbegin(), m_boxes.rend(),
                                    [&](const Box& box) { return box.rect.contains(point); });
    return found == m_boxes.rend() ? nullptr : &*found;
}

const DispatchGrid::Box* DispatchGrid::currentBox() const
{
    const auto found = std::find_if(m_boxes.begin(), m_boxes.end(),
                                    [&](const Box& box) { return box.visit->id == m_current; });
    return found == m_boxes.end() ? nullptr : &*found;
}

const DispatchVisit* DispatchGrid::current() const
{
    const Box* box = currentBox();
    return box != nullptr ? box->visit : nullptr;
}

void DispatchGrid::setCurrent(const RecordId& visit)
{
    if (m_current != visit) {
        m_current = visit;
        describe();
        update();
        Q_EMIT currentChanged();
    }
}

QRectF DispatchGrid::rectOf(const RecordId& visit) const
{
    for (const Box& box : m_boxes) {
        if (box.visit->id == visit) {
            return box.rect;
        }
    }
    return {};
}

std::optional<DispatchGrid::Target> DispatchGrid::targetAt(const QPointF& point,
                                                           double grabbed) const
{
    const int row = static_cast<int>((point.y() - kHead) / kRow);
    if (point.y() < kHead || row >= static_cast<int>(m_day.engineers.size()) ||
        point.x() < kGutter) {
        return std::nullopt;
    }
    const double hours = (point.x() - grabbed - kGutter) / hourWidth();
    const auto steps = static_cast<int>(std::lround(std::max(0.0, hours) * 4));
    return Target{static_cast<std::size_t>(row),
                  m_midnight + std::chrono::hours(kFirstHour) + steps * kStep};
}

QString DispatchGrid::spoken(const Box& box) const
{
    const DispatchVisit& visit = *box.visit;
    QStringList lines{visitName(visit),
                      QStringLiteral("%1–%2, %3")
                          .arg(toLocal(*visit.start).toString(QStringLiteral("HH:mm")),
                               toLocal(endOf(visit)).toString(QStringLiteral("HH:mm")),
                               toQString(m_day.engineers[box.row].name))};
    if (!visit.account.empty()) {
        lines.append(toQString(visit.account));
    }
    for (const DispatchWarning& warning : warningsOf(m_day.engineers[box.row], visit)) {
        lines.append(warningText(m_catalogue, warning));
    }
    return lines.join(QLatin1Char('\n'));
}

void DispatchGrid::describe()
{
    const Box* box = currentBox();
    setAccessibleDescription(box != nullptr ? spoken(*box) : QString());
}

bool DispatchGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString text;
        if (const Box* box = boxAt(help->pos())) {
            text = spoken(*box);
        } else if (help->pos().x() < kGutter && help->pos().y() > kHead) {
            const auto row = static_cast<std::size_t>((help->pos().y() - kHead) / kRow);
            if (row < m_day.engineers.size()) {
                text = readinessText(readinessOf(m_day.engineers[row])).join(QLatin1Char('\n'));
            }
        }
        QToolTip::showText(help->globalPos(), text.isEmpty() ? text : plainToolTip(text), this);
        return true;
    }
    if (event->type() == QEvent::Resize) {
        layOut();
    }
    return QWidget::event(event);
}

void DispatchGrid::mousePressEvent(QMouseEvent* event)
{
    const Box* box = boxAt(event->position());
    m_pressed = event->position();
    if (box != nullptr && event->button() == Qt::LeftButton) {
        m_grabbed = event->position().x() - box->rect.x();
        setCurrent(box->visit->id);
    }
}

void DispatchGrid::mouseMoveEvent(QMouseEvent* event)
{
    const Box* box = boxAt(m_pressed);
    if (!(event->buttons() & Qt::LeftButton) || box == nullptr || !box->visit->isMovable() ||
        (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance()) {
        return;
    }
    auto* drag = new QDrag(this);
    auto* data = new QMimeData;
    data->setData(QLatin1String(kVisitMime), QByteArray::fromStdString(box->visit->id.toString()));
    drag->setMimeData(data);
    drag->setPixmap(grab(box->rect.toAlignedRect()));
    drag->setHotSpot((m_pressed - box->rect.topLeft()).toPoint());
    m_pressed = {};
    drag->exec(Qt::MoveAction);
    m_grabbed = 0;
}

void DispatchGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const Box* box = boxAt(event->position())) {
        Q_EMIT visitOpened(box->visit->id);
    }
}

void DispatchGrid::keyPressEvent(QKeyEvent* event)
{
    const Box* box = currentBox();
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                         event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isArrow && (event->modifiers() & Qt::AltModifier) && box != nullptr) {
        shift(event->key());
    } else if (isArrow) {
        walk(event->key());
    } else if (event->key() == Qt::Key_Delete && box != nullptr) {
        Q_EMIT removeAsked(box->visit->id);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               box != nullptr) {
        Q_EMIT visitOpened(box->visit->id);
    } else {
        QWidget::keyPressEvent(event);
    }
}

/// To the visit before or after, or to the one nearest in time of the row above or below.
void DispatchGrid::walk(int key)
{
    const Box* now = currentBox();
    if (now == nullptr) {
        if (!m_boxes.empty()) {
            setCurrent(m_boxes.front().visit->id);
        }
        return;
    }
    const Box* best = nullptr;
    double bestFar = 0;
    for (const Box& box : m_boxes) {
        const double right = box.rect.x() - now->rect.x();
        const auto below = static_cast<double>(box.row) - static_cast<double>(now->row);
        const bool isThere = key == Qt::Key_Left    ? below == 0 && right < 0
                             : key == Qt::Key_Right ? below == 0 && right > 0
                             : key == Qt::Key_Up    ? below < 0
                                                    : below > 0;
        const double far = std::abs(below) * 10'000 + std::abs(right);
        if (isThere && (best == nullptr || far < bestFar)) {
            best = &box;
            bestFar = far;
        }
    }
    if (best != nullptr) {
        setCurrent(best->visit->id);
    }
}

void DispatchGrid::shift(int key)
{
    const Box& box = *currentBox();
    const DispatchVisit visit = *box.visit;
    std::size_t row = box.row;
    TimePoint start = *visit.start;
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        start += key == Qt::Key_Left ? -kStep : kStep;
    } else if (key == Qt::Key_Up && row > 0) {
        --row;
    } else if (key == Qt::Key_Down && row + 1 < m_day.engineers.size()) {
        ++row;
    }
    if (row != box.row || start != *visit.start) {
        Q_EMIT moveAsked(visit.id, m_day.engineers[row].id, start);
    }
}

void DispatchGrid::focusInEvent(QFocusEvent* event)
{
    if (currentBox() == nullptr && !m_boxes.empty() && event->reason() != Qt::MouseFocusReason) {
        setCurrent(m_boxes.front().visit->id);
    }
    QWidget::focusInEvent(event);
}

void DispatchGrid::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kVisitMime))) {
        event->acceptProposedAction();
    }
}

void DispatchGrid::dragMoveEvent(QDragMoveEvent* event)
{
    m_target = targetAt(event->position(), event->source() == this ? m_grabbed : 0);
    event->setAccepted(m_target.has_value());
    update();
}

void DispatchGrid::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_target.reset();
    update();
}

void DispatchGrid::dropEvent(QDropEvent* event)
{
    const auto target = targetAt(event->position(), event->source() == this ? m_grabbed : 0);
    const RecordId visit = visitIn(*event->mimeData());
    m_target.reset();
    update();
    if (target && !visit.isNil()) {
        event->acceptProposedAction();
        Q_EMIT moveAsked(visit, m_day.engineers[target->row].id, target->start);
    }
}

} // namespace caravan::ui
