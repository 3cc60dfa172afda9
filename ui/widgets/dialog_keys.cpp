// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/dialog_keys.h"

#include "ui/widgets/dialog_room.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDialog>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabWidget>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr char kPreparedProperty[] = "caravanDialogKeys";

QPushButton* defaultOf(const QDialog& dialog)
{
    const QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton* button) {
        return button->isDefault() && button->window() == &dialog;
    });
    return found == buttons.end() ? nullptr : *found;
}

/// The buttons that stand in one line with @p button.
QList<QPushButton*> beside(const QPushButton& button)
{
    QList<QPushButton*> others;
    const QWidget* parent = button.parentWidget();
    const QList<QLayout*> layouts = parent->findChildren<QLayout*>();
    for (const QLayout* layout : layouts) {
        if (layout->indexOf(const_cast<QPushButton*>(&button)) < 0) {
            continue;
        }
        for (int i = 0; i < layout->count(); ++i) {
            auto* other = qobject_cast<QPushButton*>(layout->itemAt(i)->widget());
            if (other && other != &button) {
                others.append(other);
            }
        }
    }
    return others;
}

/// Our texts are shown as they are, since an ampersand may be part of a name; Qt's own dialogs
/// write theirs with marks for keys, which must not be read.
void clean(QDialog& dialog)
{
    const auto bare = [](QString text) {
        static const QRegularExpression kMark(QStringLiteral("&(?!&)"));
        return text.remove(kMark);
    };
    const auto labels = dialog.findChildren<QLabel*>();
    for (QLabel* label : labels) {
        label->setText(bare(label->text()));
    }
    const auto buttons = dialog.findChildren<QAbstractButton*>();
    for (QAbstractButton* button : buttons) {
        button->setText(bare(button->text()));
    }
    const auto boxes = dialog.findChildren<QGroupBox*>();
    for (QGroupBox* box : boxes) {
        box->setTitle(bare(box->title()));
    }
    const auto tabs = dialog.findChildren<QTabWidget*>();
    for (QTabWidget* tab : tabs) {
        for (int i = 0; i < tab->count(); ++i) {
            tab->setTabText(i, bare(tab->tabText(i)));
        }
    }
}

void prepare(QDialog& dialog)
{
    if (dialog.inherits("QAbstractPrintDialog") || dialog.inherits("QPageSetupDialog") ||
        dialog.inherits("QPrintPropertiesDialog")) {
        clean(dialog);
    }
    auto* box = qobject_cast<QMessageBox*>(&dialog);
    const auto isSafe = [&](QAbstractButton* button) {
        return box->buttonRole(button) == QMessageBox::RejectRole;
    };
    if (box) {
        const QList<QAbstractButton*> buttons = box->buttons();
        const bool destroys =
            std::any_of(buttons.begin(), buttons.end(), [&](QAbstractButton* button) {
                return box->buttonRole(button) == QMessageBox::DestructiveRole;
            });
        const auto safe = std::find_if(buttons.begin(), buttons.end(), isSafe);
        if (!box->defaultButton() && destroys && safe != buttons.end()) {
            box->setDefaultButton(qobject_cast<QPushButton*>(*safe));
        } else if (!box->defaultButton() && !buttons.isEmpty()) {
            box->setDefaultButton(qobject_cast<QPushButton*>(buttons.first()));
        }
    }
    const QList<QPushButton*> buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (!button->isDefault()) {
            button->setAutoDefault(false);
        }
    }
    if (QPushButton* first = defaultOf(dialog)) {
        QWidget* before = first;
        for (QPushButton* other : beside(*first)) {
            QWidget::setTabOrder(before, other);
            before = other;
        }
    }
}

/// Boxes to be ticked are no buttons in this sense.
bool isButton(const QAbstractButton& button)
{
    return !qobject_cast<const QCheckBox*>(&button) && !qobject_cast<const QRadioButton*>(&button);
}

} // namespace

DialogKeys::DialogKeys(QObject* application) : QObject(application)
{
    application->installEventFilter(this);
}

bool DialogKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show) {
        auto* dialog = qobject_cast<QDialog*>(watched);
        if (dialog && !dialog->property(kPreparedProperty).toBool()) {
            dialog->setProperty(kPreparedProperty, true);
            prepare(*dialog);
        }
    } else if (event->type() == QEvent::LayoutRequest) {
        if (auto* dialog = qobject_cast<QDialog*>(watched); dialog && dialog->isVisible()) {
            giveRoom(*dialog);
        }
    } else if (event->type() == QEvent::KeyPress) {
        return takeEnter(*watched, static_cast<QKeyEvent&>(*event));
    }
    return false;
}

bool DialogKeys::takeEnter(QObject& watched, const QKeyEvent& event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    auto* widget = qobject_cast<QWidget*>(&watched);
    if (!isEnter || !widget || event.isAutoRepeat()) {
        return false;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier) {
        const auto* dialog = qobject_cast<QDialog*>(widget->window());
        QPushButton* button = dialog ? defaultOf(*dialog) : nullptr;
        if (button && button->isVisible() && button->isEnabled()) {
            button->click();
            return true;
        }
        return false;
    }
    auto* button = qobject_cast<QAbstractButton*>(widget);
    if (modifiers == Qt::NoModifier && button && button->hasFocus() && isButton(*button)) {
        button->click();
        return true;
    }
    return false;
}

} // namespace caravan::ui
