// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/catalogue_adoption.h"

#include "ui/forms/field_editor.h"
#include "ui/page/page.h"
#include "ui/shell/page_stack.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace caravan::ui {

namespace {

constexpr int kWaitMs = 500;

/// Once the page is laid out.
void scrollTo(QWidget* widget)
{
    for (QWidget* one = widget; one != nullptr; one = one->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(one)) {
            QTimer::singleShot(0, area, [area, shown = QPointer<QWidget>(widget)] {
                if (shown) {
                    area->ensureWidgetVisible(shown);
                }
            });
        }
    }
}

const FieldEditor* editorAround(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const auto* editor = qobject_cast<const FieldEditor*>(widget)) {
            return editor;
        }
    }
    return nullptr;
}

bool isInTable(const QWidget& widget)
{
    for (const QWidget* one = widget.parentWidget(); one != nullptr; one = one->parentWidget()) {
        if (qobject_cast<const QAbstractItemView*>(one)) {
            return true;
        }
    }
    return false;
}

bool takesText(const QWidget& widget)
{
    return qobject_cast<const QLineEdit*>(&widget) || widget.inherits("QTextEdit") ||
           widget.inherits("QPlainTextEdit");
}

} // namespace

CatalogueAdoption::CatalogueAdoption(QWidget& window, PageStack& pages, Desk& desk,
                                     std::vector<AdoptionTask> tasks)
    : QObject(&window), m_window(window), m_pages(pages), m_desk(desk), m_tasks(std::move(tasks))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kWaitMs);
    connect(&m_again, &QTimer::timeout, this, &CatalogueAdoption::begin);
}

bool CatalogueAdoption::isInTheWay() const
{
    const QWidget* focus = m_window.focusWidget();
    const auto dialogs = m_window.findChildren<QDialog*>();
    return QApplication::activeModalWidget() != nullptr ||
           QApplication::activePopupWidget() != nullptr ||
           (focus != nullptr && takesText(*focus) &&
            (isInTable(*focus) || editorAround(focus) == nullptr)) ||
           std::any_of(dialogs.begin(), dialogs.end(),
                       [](const QDialog* dialog) { return dialog->isVisible(); });
}

void CatalogueAdoption::begin()
{
    if (isInTheWay()) {
        m_again.start();
        return;
    }
    m_again.stop();
    remake();
    Q_EMIT adopted();
    doTasks();
}

void CatalogueAdoption::doTasks()
{
    for (const AdoptionTask& task : m_tasks) {
        if (const auto told = task.run(m_desk, &m_window); !told.text.isEmpty()) {
            Q_EMIT messageRequested(told.text, told.isUndoable);
        }
    }
}

void CatalogueAdoption::remake()
{
    const QWidget* focus = m_window.focusWidget();
    const FieldEditor* editor = editorAround(focus);
    const std::string field = editor != nullptr ? editor->field().name : "";
    const auto* line = qobject_cast<const QLineEdit*>(focus);
    const int cursor = line != nullptr ? line->cursorPosition() : -1;
    m_pages.remake();
    Page* page = m_pages.current();
    if (page == nullptr || field.empty() || !page->focusField(field)) {
        return;
    }
    scrollTo(m_window.focusWidget());
    if (auto* again = qobject_cast<QLineEdit*>(m_window.focusWidget()); again && cursor >= 0) {
        again->setCursorPosition(cursor);
    }
}

} // namespace caravan::ui
