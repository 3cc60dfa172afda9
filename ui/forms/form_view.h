// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QWidget>

#include <map>
#include <set>
#include <string>

class QVBoxLayout;

namespace caravan::ui {

class Desk;
class FieldEditor;
class FormFields;

/// The form of one entity, built from its layout (core/schema/layouts.h) and field types by
/// FormFields.
///
/// It remembers the record as the person saw it (`opened`), so that a save tells the hub what its
/// author knew. A change that arrives meanwhile renews fields nobody touched; a touched field keeps
/// what is being typed and what its author had seen, and says so below.
class FormView : public QWidget {
    Q_OBJECT

public:
    /// Brief: only what a record cannot do without, and what it is known by.
    enum class Extent { full, brief };

    FormView(Desk& desk, const Entity& entity, Extent extent = Extent::full,
             QWidget* parent = nullptr);

    /// Shows a record; everything counts as untouched. `isNew`: there is no record yet.
    void load(const Record& record, bool isNew);
    /// Takes a newer state of the record being edited.
    void refresh(const Record& record);
    /// Shows values as if they had been typed.
    void touch(const std::map<std::string, Value, std::less<>>& values);
    void touch(const std::map<std::string, QString, std::less<>>& texts);

    /// What was touched, as far as it is a value.
    std::map<std::string, Value, std::less<>> typed() const;
    /// Of what was touched and is no value: the text as it stands in the editor.
    std::map<std::string, QString, std::less<>> typedTexts() const;
    bool isDirty() const;
    const Record& opened() const { return m_opened; }

    /// The edit that saves what was touched; shows what is wrong and gives nothing where a value
    /// cannot be taken. Does not write.
    std::optional<Edit> edit();
    /// Shows a refused save beside its field; false when the error concerns no field shown.
    bool showError(const Error& error);

    FieldEditor* editor(const std::string& field) const;
    void focusField(const std::string& field);
    void focusFirst();

    /// Builds all again in the language chosen now; what was typed stays.
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void build();
    void takeEdit(const Field& field);
    void restrictStatus();
    void preferTogether();
    void followCustomer(const Field& customer);
    bool isWanted(const Field& field) const;

    Desk& m_desk;
    const Entity& m_entity;
    Extent m_extent;
    Record m_opened;
    bool m_isNew = true;
    Value m_customer; ///< that stood in the form last, by which references belong together
    QVBoxLayout* m_place;
    FormFields* m_fields;
    std::set<std::string, std::less<>> m_touched;
};

} // namespace caravan::ui
