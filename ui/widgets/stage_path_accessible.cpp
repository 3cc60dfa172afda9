// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/stage_path_accessible.h"

#include "ui/widgets/stage_path.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace caravan::ui {

namespace {

class StageAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    StageAccessible(StagePath& path, int index) : m_path(&path), m_index(index) {}

    bool isValid() const override { return m_path && m_index < m_path->stages().size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_path);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid()) {
            return {};
        }
        const Stage& stage = m_path->stages().at(m_index);
        switch (kind) {
        case QAccessible::Name:
            return stage.label;
        case QAccessible::Description:
            return stage.isOpen ? QString() : stage.why;
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        return isValid() ? m_path->stageRect(m_index).translated(m_path->mapToGlobal(QPoint(0, 0)))
                         : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::RadioButton; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (isValid()) {
            const bool isCurrent = m_index == m_path->currentIndex();
            state.checkable = true;
            state.checked = isCurrent;
            state.disabled = !isCurrent && !m_path->stages().at(m_index).isOpen;
            state.invisible = !m_path->isVisible();
        }
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& action) override
    {
        if (isValid() && action == pressAction()) {
            m_path->pick(m_index);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<StagePath> m_path;
    int m_index;
};

class StagePathAccessible : public QAccessibleWidget {
public:
    explicit StagePathAccessible(StagePath* path)
        : QAccessibleWidget(path, QAccessible::Grouping), m_path(*path)
    {
    }
    ~StagePathAccessible() override
    {
        for (const QAccessible::Id id : m_children) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    int childCount() const override { return static_cast<int>(m_path.stages().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        while (m_children.size() <= index) {
            m_children.append(QAccessible::registerAccessibleInterface(
                new StageAccessible(m_path, static_cast<int>(m_children.size()))));
        }
        return QAccessible::accessibleInterface(m_children.at(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = 0; i < m_children.size(); ++i) {
            if (QAccessible::accessibleInterface(m_children.at(i)) == child) {
                return i;
            }
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y)) {
                return child(i);
            }
        }
        return nullptr;
    }

private:
    StagePath& m_path;
    mutable QList<QAccessible::Id> m_children;
};

QAccessibleInterface* makeStagePath(const QString&, QObject* object)
{
    auto* path = qobject_cast<StagePath*>(object);
    return path ? new StagePathAccessible(path) : nullptr;
}

} // namespace

void installStagePathAccessibility()
{
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeStagePath);
        return true;
    }();
    Q_UNUSED(kInstalled);
}

} // namespace caravan::ui
