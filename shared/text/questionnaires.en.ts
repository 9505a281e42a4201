export { questionnairesText } from './questionnaires.sv.ts'
