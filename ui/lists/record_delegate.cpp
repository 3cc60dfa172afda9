// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/record_delegate.h"

#include "core/schema/catalogue.h"
#include "ui/forms/choice_editor.h"
#include "ui/lists/record_table.h"
#include "ui/models/desk.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/density.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kStateIcon = 14;
constexpr int kUnreadDot = 7;
constexpr int kEditorWidthMin = 160;

QColor ground(const Tokens& tokens, bool selected, bool hovered)
{
    if (selected) {
        return tokens.accentSoft;
    }
    return hovered ? mixed(tokens.surface, tokens.hover, 0.6) : tokens.surface;
}

/// The icon of a row's state at the right end of its first cell; returns the width it took.
int paintState(QPainter& painter, const QRect& cell, const Tokens& tokens, const QModelIndex& index)
{
    const bool attention = index.data(kAttentionRole).toBool();
    if (!attention && !index.data(kDirtyRole).toBool()) {
        return 0;
    }
    paintIcon(painter, QRect(cell.right() - kStateIcon, cell.y(), kStateIcon, cell.height()),
              attention ? QStringLiteral("triangle-alert") : QStringLiteral("cloud-upload"),
              attention ? tokens.danger : tokens.warning, kStateIcon);
    return kStateIcon + 6;
}

/// A dot before a name that others changed; the weight of the name says it a second time.
void paintUnread(QPainter& painter, const QRect& cell, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawEllipse(
        QRect(cell.x(), cell.center().y() - kUnreadDot / 2, kUnreadDot, kUnreadDot));
    painter.restore();
}

/// Half a number is another number: what has no room is told in fewer characters.
QString fitted(const QString& text, const QModelIndex& index, const QFontMetrics& metrics,
               int width)
{
    if (metrics.horizontalAdvance(text) <= width) {
        return text;
    }
    const QString compact = index.data(kCompactRole).toString();
    return compact.isEmpty() ? metrics.elidedText(text, Qt::ElideRight, width) : compact;
}

} // namespace

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    int width = QFontMetrics(option.font).horizontalAdvance(text);
    if (index.data(kPillRole).toBool()) {
        width = pillSize(text, option.font).width();
    }
    return {width + 2 * kCellPadding, rowHeight()};
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const auto* table = qobject_cast<const RecordTable*>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = table && table->hoveredRow() == index.row();
    const QColor fill = ground(tokens, selected, hovered);
    const bool first = index.column() == 0;

    painter->save();
    painter->fillRect(option.rect, fill);
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                      mixed(fill, tokens.border, 0.75));
    if (first && selected) {
        painter->fillRect(
            QRect(option.rect.x(), option.rect.y(), kAccentBarWidth, option.rect.height()),
            tokens.accent);
    }

    QRect cell = option.rect.adjusted(kCellPadding, 0, -kCellPadding, -1);
    if (first) {
        cell.setRight(cell.right() - paintState(*painter, cell, tokens, index));
    }
    const QString text = index.data().toString().simplified();
    if (index.data(kPillRole).toBool()) {
        paintPill(*painter, cell, text, static_cast<Tone>(index.data(kToneRole).toInt()), fill,
                  option.font);
    } else {
        QFont font = option.font;
        const bool unread = first && index.data(kUnreadRole).toBool();
        font.setWeight(unread ? QFont::Bold : first ? QFont::Medium : QFont::Normal);
        if (unread) {
            paintUnread(*painter, cell, tokens);
            cell.setLeft(cell.left() + kUnreadDot + kGap);
        }
        painter->setFont(font);
        const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        const QVariant late = index.data(kLateRole);
        painter->setPen(late.isValid()   ? tokens.ink(static_cast<Tone>(late.toInt()))
                        : first || right ? tokens.text
                                         : tokens.text2);
        painter->drawText(
            cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
            fitted(text, index, QFontMetrics(font), cell.width()));
    }
    if (selected && table && table->showsFocus(index)) {
        paintFocusRing(*painter, option.rect.adjusted(1, 1, -1, -2), tokens.accent, 2);
    }
    painter->restore();
}

QWidget* RecordDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const
{
    const auto* model = qobject_cast<const RecordListModel*>(index.model());
    const Record* record = model ? model->recordAt(index.row()) : nullptr;
    if (!record) {
        return nullptr;
    }
    const Field& field = model->fieldAt(index.column());
    FieldEditor* editor = makeEditor(m_desk, field);
    editor->setParent(parent);
    editor->setAutoFillBackground(true);
    editor->setAccessibleName(labelText(field.labels));
    if (editor->focusProxy()) { // keys go there, and the delegate is to hear of them
        editor->focusProxy()->setAccessibleName(labelText(field.labels));
        editor->focusProxy()->installEventFilter(const_cast<RecordDelegate*>(this));
    }
    editor->setValue(record->value(field.name));
    m_opened.insert_or_assign(editor, *record);
    connect(editor, &QObject::destroyed, this, [this, editor] { m_opened.erase(editor); });
    const auto& status = model->entity().status;
    if (auto* choice = qobject_cast<ChoiceEditor*>(editor);
        choice && status && status->field == field.name) {
        const auto moves = status->transitions.find(record->text(field.name));
        if (moves != status->transitions.end()) {
            choice->restrictTo(moves->second);
        }
    }
    return editor;
}

void RecordDelegate::setEditorData(QWidget*, const QModelIndex&) const
{
    // Set when it was made: what is being typed is never overwritten by what arrives.
}

void RecordDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex&) const
{
    const auto* typed = static_cast<FieldEditor*>(editor);
    const Result<Value> value = typed->value();
    const auto opened = m_opened.find(editor);
    if (value && opened != m_opened.end()) {
        const Record record = opened->second; // saving may close the editor
        static_cast<RecordListModel*>(model)->save(record, typed->field(), *value);
    }
}

void RecordDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const
{
    const int width = std::max(option.rect.width(), kEditorWidthMin);
    const int height = std::max(option.rect.height(), editor->sizeHint().height());
    editor->setGeometry(option.rect.x(), option.rect.center().y() - height / 2, width, height);
}

bool RecordDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<FieldEditor*>(watched);
    for (QObject* above = watched; !editor && above; above = above->parent()) {
        editor = qobject_cast<FieldEditor*>(above);
    }
    if (!editor) {
        return QStyledItemDelegate::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool takes = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
                           key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        const Result<Value> value = editor->value();
        const bool isMissing = value && editor->field().required && isEmpty(*value);
        if (takes && (!value || isMissing)) {
            const auto opened = m_opened.find(editor);
            const Entity* entity = opened == m_opened.end() ? nullptr : opened->second.entity;
            const Error wrong =
                value ? Error{ErrorCode::required, editor->field().name, {}} : value.error();
            QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height())),
                               plainToolTip(errorText(wrong, entity)), editor);
            return true;
        }
        if (takes && key->key() != Qt::Key_Tab && key->key() != Qt::Key_Backtab) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor, NoHint);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace caravan::ui
