// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/detail_cell.h"

#include "ui/forms/field_editor.h"
#include "ui/models/desk.h"
#include "ui/models/value_edit.h"
#include "ui/text/error_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/pick_popup.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace caravan::ui {
namespace {

constexpr int kCellRadius = 6;

} // namespace

DetailCell::DetailCell(Desk& desk, const Record& record, const Field& field, QLayout* label,
                       QWidget* value)
    : m_desk(desk), m_opened(record), m_field(field), m_lines(new QVBoxLayout(this)), m_value(value)
{
    // A state moves by its own rules, on the line above.
    const auto& status = record.entity->status;
    m_mayEdit = mayEditValue(desk, record, field) && !(status && status->field == field.name);
    m_lines->setContentsMargins(kGap, 4, kGap, 6);
    m_lines->setSpacing(2);
    m_lines->addLayout(label);
    m_lines->addWidget(m_value);
    setAccessibleRole(*this, QAccessible::Cell); // before a name, by which it is first asked for
    setAccessibleName(labelText(field.labels));
    if (m_mayEdit) {
        setCursor(Qt::IBeamCursor);
        m_value->installEventFilter(this); // a text that can be selected takes the mouse
        setToolTip(tr("Click to edit"));
    }
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { followFocus(now); });
}

void DetailCell::edit()
{
    if (!m_mayEdit || m_editor != nullptr) {
        return;
    }
    FieldEditor* editor = makeEditor(m_desk, m_field);
    editor->setValue(m_opened.value(m_field.name));
    editor->setAccessibleName(labelText(m_field.labels));
    for (QWidget* part : editor->findChildren<QWidget*>()) {
        part->installEventFilter(this);
    }
    if (QWidget* taker = editor->focusProxy()) {
        taker->setAccessibleName(labelText(m_field.labels));
    }
    m_value->hide();
    m_lines->addWidget(editor);
    editor->show();
    editor->setFocus(Qt::ShortcutFocusReason); // a line is selected whole, to be typed over
    // Not before: what is hidden gives its focus to a neighbour, which would end the editing.
    m_editor = editor;
    showWhole();
    update();
}

/// Editor and reason, wherever the page is scrolled to.
void DetailCell::showWhole()
{
    QTimer::singleShot(0, this, [this] {
        if (QScrollArea* area = areaAround(*this)) {
            area->ensureWidgetVisible(this, 0, kGap);
        }
    });
}

void DetailCell::followFocus(QWidget* now)
{
    const bool isElsewhere = now != nullptr && now->window() == window() && now != m_editor;
    if (m_editor != nullptr && isElsewhere && !m_editor->isAncestorOf(now)) {
        commit();
    }
}

void DetailCell::commit()
{
    const Result<Value> value = m_editor->value();
    if (!value) {
        refuse(value.error());
        return;
    }
    if (m_field.required && isEmpty(*value)) {
        refuse({ErrorCode::required, m_field.name, {}});
        return;
    }
    const SavedValue save = saveValue(m_desk, m_opened, m_field, *value);
    if (!save.done) {
        refuse(save.done.error());
        return;
    }
    close();
    if (!save.message.isEmpty()) {
        Q_EMIT saved(save.message);
    }
}

bool DetailCell::finish()
{
    if (m_editor != nullptr) {
        commit();
    }
    return m_editor == nullptr;
}

void DetailCell::refuse(const Error& error)
{
    if (m_problem == nullptr) {
        m_problem = new PlainLabel({}, TextRole::caption, Ink::danger);
        m_problem->setWordWrap(true);
        m_lines->addWidget(m_problem);
    }
    m_problem->setText(errorText(error, m_opened.entity));
    m_problem->show();
    showWhole();
}

void DetailCell::close()
{
    FieldEditor* editor = std::exchange(m_editor, nullptr);
    const bool hadFocus = editor->isAncestorOf(QApplication::focusWidget());
    editor->hide();
    editor->deleteLater();
    if (m_problem != nullptr) {
        m_problem->hide();
    }
    m_value->show();
    if (hadFocus) {
        setFocus(Qt::OtherFocusReason);
    }
    update();
    Q_EMIT closed();
}

bool DetailCell::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_value) {
        const auto* label = qobject_cast<const QLabel*>(m_value);
        if (event->type() == QEvent::MouseButtonRelease && label != nullptr &&
            !label->hasSelectedText()) {
            QTimer::singleShot(0, this, &DetailCell::edit);
        }
        return false;
    }
    if (m_editor == nullptr) {
        return false;
    }
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    return isKey && filterKey(*event, qobject_cast<QPlainTextEdit*>(watched) != nullptr);
}

/// @p isText: Enter begins a line there.
bool DetailCell::filterKey(QEvent& event, bool isText)
{
    auto& key = static_cast<QKeyEvent&>(event);
    const auto offers = window()->findChildren<PickPopup*>(); // it stands above all else
    if (std::any_of(offers.begin(), offers.end(),
                    [](const PickPopup* offer) { return offer->isVisible(); })) {
        return false; // the key picks what is offered
    }
    const bool isTab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
    if (isTab && event.type() == QEvent::KeyPress && isAtEdge(key.key() == Qt::Key_Tab)) {
        QTimer::singleShot(0, this, [this, by = key.key() == Qt::Key_Tab ? 1 : -1] {
            if (finish()) {
                Q_EMIT stepRequested(by);
            }
        });
        return true;
    }
    const bool isEscape = key.key() == Qt::Key_Escape;
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool saves = isReturn && (!isText || key.modifiers().testFlag(Qt::ControlModifier));
    if (!isEscape && !saves) {
        return false;
    }
    key.accept();
    if (event.type() == QEvent::ShortcutOverride) {
        return true; // the key comes here and not to a shortcut of the window
    }
    QTimer::singleShot(0, this, [this, saves] { // the editor is at work with the key
        if (m_editor != nullptr) {
            saves ? commit() : close();
        }
    });
    return true;
}

/// Whether Tab leads out of the editor: an amount has its currency beside it.
bool DetailCell::isAtEdge(bool forward) const
{
    const QWidget* focused = QApplication::focusWidget();
    const QWidget* next = forward ? focused->nextInFocusChain() : focused->previousInFocusChain();
    while (next != focused && next != nullptr) {
        if ((next->focusPolicy() & Qt::TabFocus) && next->isVisibleTo(window()) &&
            next->isEnabled() && !next->focusProxy()) {
            return !m_editor->isAncestorOf(next);
        }
        next = forward ? next->nextInFocusChain() : next->previousInFocusChain();
    }
    return true;
}

void DetailCell::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) {
        edit();
    }
}

void DetailCell::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit();
        return;
    case Qt::Key_Up:
        Q_EMIT stepRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT stepRequested(1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DetailCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    if (m_mayEdit && !isEditing() && (underMouse() || hasFocus())) {
        paintBox(painter, rect(), tokens.hover, tokens.hover, kCellRadius);
    }
    if (hasFocus() && !isEditing()) {
        paintFocusRing(painter, rect().adjusted(1, 1, -1, -1), tokens.accent, kCellRadius);
    }
}

void DetailCell::enterEvent(QEnterEvent* event)
{
    update();
    QWidget::enterEvent(event);
}

void DetailCell::leaveEvent(QEvent* event)
{
    update();
    QWidget::leaveEvent(event);
}

void DetailCell::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

void DetailCell::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace caravan::ui
